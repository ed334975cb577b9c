import { any, as, called, nothing } from './shapes';
import type { LibraryModel } from './vocabulary';

const key = as('jwt.key', 'credential.secret', 'crypto.key');

export const jsonwebtoken: LibraryModel = {
  package: 'jsonwebtoken',
  versions: '>=8',
  typings: '@types/jsonwebtoken',
  exports: {
    sign: {
      call: {
        roles: ['jwt.sign'],
        params: [
          any,
          { ...key, options: { key: as('jwt.key', 'crypto.key'), passphrase: as('credential.secret') } },
          { options: { algorithm: as('jwt.algorithm'), expiresIn: as('jwt.expires-in') } },
        ],
      },
    },
    verify: {
      call: {
        roles: ['jwt.verify'],
        params: [
          any,
          key,
          {
            ...called(nothing, nothing),
            options: {
              algorithms: { roles: ['jwt.algorithm'], items: as('jwt.algorithm') },
              ignoreExpiration: as('jwt.ignore-expiration'),
            },
          },
          called(nothing, nothing),
        ],
        /** What was signed is of the shape that the signer gave it, and names the hosts that the signer chose. */
        result: {
          passes: [0],
          clears: ['type', 'nosql', 'prototype', 'deserialize'],
          signed: { clears: ['url'], key: 1 },
        },
      },
    },
    decode: { call: { roles: ['jwt.decode'], result: { passes: [0], labels: ['untrusted.http'] } } },
  },
};
