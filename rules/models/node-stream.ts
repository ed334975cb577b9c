import type { LibraryModel, MemberModel } from './vocabulary';

/** Another kind of stream of the same data. */
const same: MemberModel = { call: { result: { passes: [0] } } };

export const nodeStream: LibraryModel = {
  package: 'node:stream',
  versions: '>=18',
  typings: '@types/node',
  exports: {
    Readable: { members: { from: same, fromWeb: same, toWeb: same } },
    Writable: { members: { fromWeb: same, toWeb: same } },
  },
};
