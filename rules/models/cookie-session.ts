import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The options are the cookie's attributes and its keys in one. */
export const cookieSession: LibraryModel = {
  package: 'cookie-session',
  versions: '>=1',
  typings: '@types/cookie-session',
  exports: {
    default: {
      call: {
        params: [
          {
            roles: ['session.options', 'cookie.options'],
            options: { secret: as('credential.secret'), keys: { items: as('credential.secret') } },
          },
        ],
      },
    },
  },
};
