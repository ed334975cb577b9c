import { any, as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const fastifySession: LibraryModel = {
  package: '@fastify/session',
  versions: '>=10',
  exports: {
    default: {
      call: {
        params: [
          any,
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
