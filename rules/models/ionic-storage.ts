import { a, as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** A store of keys and values in IndexedDB, localStorage or SQLite, not encrypted by itself. */
export const ionicStorage: LibraryModel = {
  package: '@ionic/storage',
  versions: '>=2',
  unchecked: 'compared by hand with dist/esm/index.d.ts of the package, which the manifest of the check does not hold',
  aliases: ['@ionic/storage-angular'],
  exports: { Storage: { construct: { result: a('#Storage') } } },
  types: {
    Storage: { members: { set: { call: { params: [as('storage.key'), as('storage.value.mobile')] } } } },
  },
};
