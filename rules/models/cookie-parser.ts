import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Signs cookies with its first argument: one secret, or several of which the first signs. */
export const cookieParser: LibraryModel = {
  package: 'cookie-parser',
  versions: '>=1.4',
  typings: '@types/cookie-parser',
  exports: {
    default: { call: { params: [{ roles: ['credential.secret'], items: as('credential.secret') }] } },
  },
};
