import { as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const make: MemberModel = {
  call: {
    roles: ['jwt.verify'],
    params: [
      {
        options: {
          secret: as('jwt.key', 'credential.secret', 'crypto.key'),
          algorithms: { roles: ['jwt.algorithm'], items: as('jwt.algorithm') },
          ignoreExpiration: as('jwt.ignore-expiration'),
        },
      },
    ],
  },
};

export const expressJwt: LibraryModel = {
  package: 'express-jwt',
  versions: '>=0.1',
  undeclared: { default: 'what `require` gave before version 7; the named export is the same function' },
  exports: { default: make, expressjwt: make },
};
