import { any, as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const hash: MemberModel = { call: { params: [as('crypto.hash.input'), any], result: { passes: [0] } } };

export const objectHash: LibraryModel = {
  package: 'object-hash',
  versions: '>=1.3',
  typings: '@types/object-hash',
  exports: { default: hash },
};
