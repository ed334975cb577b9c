import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const stored = as('storage.value');
const database: MemberModel = { construct: { result: a('#Dexie') } };

/** Tables are properties of the database under names of the program's own: they are known by their declared type. */
export const dexie: LibraryModel = {
  package: 'dexie',
  versions: '>=3',
  exports: { default: database, Dexie: database },
  types: {
    Dexie: { members: { table: { call: { result: a('#Table') } } } },
    EntityTable: { extends: ['#Table'], members: {} },
    Table: {
      members: {
        ...each(['add', 'put'], { call: { params: [stored] } }),
        ...each(['bulkAdd', 'bulkPut'], { call: { params: [{ roles: ['storage.value'], items: stored }] } }),
      },
    },
  },
};
