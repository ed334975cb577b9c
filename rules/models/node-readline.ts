import { a, emitter, listener } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const given = { passes: [-1] } as const;
const createInterface: MemberModel = {
  call: { result: { type: '#Interface', dataOf: { param: 0, option: 'input' } } },
};

/** The lines of a stream are what the stream gives. */
export const nodeReadline: LibraryModel = {
  package: 'node:readline',
  versions: '>=18',
  typings: '@types/node',
  exports: { createInterface },
  types: {
    Interface: { members: { ...emitter({ line: listener(given), '*': listener() }, a('#Interface')) } },
  },
};
