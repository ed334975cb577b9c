import { as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const capacitorPreferences: LibraryModel = {
  package: '@capacitor/preferences',
  versions: '>=1',
  aliases: ['@capacitor/storage'],
  exports: {
    Preferences: {
      members: {
        set: {
          call: {
            params: [{ options: { key: as('storage.key'), value: as('storage.value.mobile') } }],
          },
        },
        ...each(['get', 'remove'], { call: { params: [{ options: { key: as('storage.key') } }] } }),
      },
    },
  },
};
