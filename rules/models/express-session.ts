import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const expressSession: LibraryModel = {
  package: 'express-session',
  versions: '>=1.15',
  typings: '@types/express-session',
  exports: {
    default: {
      call: {
        params: [
          {
            roles: ['session.options'],
            options: {
              secret: { roles: ['credential.secret'], items: as('credential.secret') },
              cookie: as('cookie.options'),
            },
          },
        ],
      },
    },
  },
};
