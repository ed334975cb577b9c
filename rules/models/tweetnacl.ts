import { any, as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const shared: MemberModel = { call: { params: [any, as('crypto.iv'), as('crypto.key')] } };
const boxed: MemberModel = { call: { params: [any, as('crypto.iv'), any, as('crypto.key')] } };

export const tweetnacl: LibraryModel = {
  package: 'tweetnacl',
  versions: '>=1',
  exports: {
    secretbox: { ...shared, members: { open: shared } },
    box: {
      ...boxed,
      members: {
        open: boxed,
        after: shared,
        keyPair: { members: { fromSecretKey: { call: { params: [as('crypto.key')] } } } },
      },
    },
    sign: {
      call: { params: [as('crypto.sign.input'), as('crypto.key')] },
      members: {
        detached: { call: { params: [as('crypto.sign.input'), as('crypto.key')] } },
        keyPair: {
          members: {
            fromSeed: { call: { params: [as('crypto.key')] } },
            fromSecretKey: { call: { params: [as('crypto.key')] } },
          },
        },
      },
    },
    hash: { call: { params: [as('crypto.hash.input')], result: { passes: [0] } } },
    randomBytes: {},
  },
};
