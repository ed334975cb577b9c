import { as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const unserialize: MemberModel = { call: { params: [as('deserialize.input')] } };

export const nodeSerialize: LibraryModel = {
  package: 'node-serialize',
  versions: '>=0',
  unchecked: 'ships no type declarations',
  exports: { unserialize, default: { members: { unserialize } } },
};
