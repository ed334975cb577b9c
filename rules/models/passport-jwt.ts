import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const passportJwt: LibraryModel = {
  package: 'passport-jwt',
  versions: '>=4',
  typings: '@types/passport-jwt',
  exports: {
    Strategy: {
      construct: {
        roles: ['jwt.verify'],
        params: [
          {
            options: {
              secretOrKey: as('jwt.key', 'credential.secret', 'crypto.key'),
              algorithms: { roles: ['jwt.algorithm'], items: as('jwt.algorithm') },
              ignoreExpiration: as('jwt.ignore-expiration'),
            },
          },
        ],
      },
    },
  },
};
