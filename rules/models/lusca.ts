import { as } from './shapes';
import type { LibraryModel, OptionsModel } from './vocabulary';

/** The secret itself is random, and kept in the session under this name. */
const csrf: OptionsModel = { secret: as('storage.key') };

export const lusca: LibraryModel = {
  package: 'lusca',
  versions: '>=1',
  typings: '@types/lusca',
  exports: {
    default: {
      call: { params: [{ options: { csrf: { options: csrf } } }] },
      members: { csrf: { call: { params: [{ options: csrf }] } } },
    },
  },
};
