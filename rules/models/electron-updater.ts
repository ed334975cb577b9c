import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** It verifies the publisher of an update on Windows and macOS, and no version but that it is newer. */
export const electronUpdater: LibraryModel = {
  package: 'electron-updater',
  versions: '>=5',
  undeclared: {
    'autoUpdater.verifyUpdateCodeSignature':
      'the updater of Windows has it (out/NsisUpdater.d.ts), which autoUpdater is there',
  },
  exports: {
    autoUpdater: {
      members: {
        setFeedURL: { call: { params: [{ roles: ['update.feed.url'], options: { url: as('update.feed.url') } }] } },
        verifyUpdateCodeSignature: { write: as('update.verify') },
        allowDowngrade: { write: as('update.allow-downgrade') },
      },
    },
  },
};
