import { any, as } from './shapes';
import type { LibraryModel } from './vocabulary';

const key = as('jwt.key', 'credential.secret', 'crypto.key');

export const jwtSimple: LibraryModel = {
  package: 'jwt-simple',
  versions: '>=0.5',
  exports: {
    encode: { call: { params: [any, key, as('jwt.algorithm')] } },
    decode: {
      call: {
        roles: ['jwt.verify', { role: 'jwt.decode', when: { param: 2, is: 'truthy' } }],
        params: [any, key, any, as('jwt.algorithm')],
        /** What was signed is of the shape that the signer gave it. */
        result: { passes: [0], clears: ['type', 'nosql', 'prototype', 'deserialize'] },
      },
    },
  },
};
