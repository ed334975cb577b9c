import { any, as } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const key: ParamModel = {
  roles: ['jwt.key', 'credential.secret', 'crypto.key'],
  options: { key: as('jwt.key', 'credential.secret', 'crypto.key'), algorithm: as('jwt.algorithm') },
};

/** What signs; `verify` throws unless the signature of what `decode` gave is right. */
export const hapiJwt: LibraryModel = {
  package: '@hapi/jwt',
  versions: '>=2',
  exports: {
    token: {
      members: {
        generate: {
          call: { roles: ['jwt.sign'], params: [any, key, { options: { ttlSec: as('jwt.expires-in') } }] },
        },
        verify: { call: { params: [any, key] } },
        verifySignature: { call: { params: [any, key] } },
      },
    },
  },
};
