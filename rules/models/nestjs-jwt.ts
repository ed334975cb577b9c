import { a, any, as, each } from './shapes';
import type { LibraryModel, OptionsModel } from './vocabulary';

const key = as('jwt.key', 'credential.secret', 'crypto.key');
const module: OptionsModel = { secret: key, secretOrPrivateKey: key, privateKey: as('jwt.key', 'crypto.key') };

/** The key and the algorithms can stand in the module's registration, so a call without them says nothing. */
export const nestjsJwt: LibraryModel = {
  package: '@nestjs/jwt',
  versions: '>=8',
  exports: {
    JwtModule: { members: { register: { call: { params: [{ options: module }] } } } },
    JwtService: { construct: { params: [{ options: module }], result: a('#JwtService') } },
  },
  types: {
    JwtService: {
      members: {
        ...each(['sign', 'signAsync'], {
          call: { params: [any, { options: { secret: key, privateKey: as('jwt.key', 'crypto.key') } }] },
        }),
        ...each(['verify', 'verifyAsync'], {
          call: {
            params: [any, { options: { secret: key, ignoreExpiration: as('jwt.ignore-expiration') } }],
            result: {
              passes: [0],
              clears: ['type', 'nosql', 'prototype', 'deserialize'],
              signed: { clears: ['url'], key: 1 },
            },
          },
        }),
        decode: { call: { roles: ['jwt.decode'], result: { passes: [0], labels: ['untrusted.http'] } } },
      },
    },
  },
};
