import { any, as } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

/** The key of the cookie, or several by their numbers. */
const options: ParamModel = {
  options: { password: { roles: ['credential.secret'], options: { '*': as('credential.secret') } } },
};

export const ironSession: LibraryModel = {
  package: 'iron-session',
  versions: '>=8',
  exports: {
    getIronSession: { call: { params: [any, options, options] } },
    sealData: { call: { params: [any, options] } },
    unsealData: { call: { params: [any, options] } },
  },
};
