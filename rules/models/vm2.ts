import { a, as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const run: MemberModel = { call: { params: [as('code.eval')] } };

/** Given up by its authors in 2023: there are ways out of its sandbox that stay open. */
export const vm2: LibraryModel = {
  package: 'vm2',
  versions: '>=3',
  exports: {
    VM: { construct: { result: a('#VM') } },
    NodeVM: { construct: { result: a('#NodeVM') } },
    VMScript: { construct: { params: [as('code.eval')] } },
  },
  types: { VM: { members: { run } }, NodeVM: { members: { run } } },
};
