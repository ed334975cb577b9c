import type { LibraryModel, MemberModel } from './vocabulary';

const joins: MemberModel = { call: { result: { passes: [0, 1, 2, 3, 4, 5] } } };
/** What leads to no other folder. */
const lastPart: MemberModel = { read: { passes: [-1], clears: ['path'] } };
const folder: MemberModel = { read: { passes: [-1] } };
const members: Record<string, MemberModel> = {
  join: joins,
  resolve: joins,
  normalize: { call: { result: { passes: [0] } } },
  dirname: { call: { result: { passes: [0] } } },
  relative: { call: { result: { passes: [0, 1] } } },
  format: {},
  parse: { call: { result: { type: '#ParsedPath', passes: [0] } } },
  /** The last part of a path can still be a name nobody expects, but it leads to no other folder. */
  basename: { call: { result: { passes: [0], clears: ['path'] } } },
  extname: { call: { result: { passes: [0], clears: ['path'] } } },
};

export const nodePath: LibraryModel = {
  package: 'node:path',
  versions: '>=18',
  aliases: ['node:path/posix', 'node:path/win32'],
  typings: '@types/node',
  exports: { ...members, posix: { members }, win32: { members } },
  types: { ParsedPath: { members: { base: lastPart, name: lastPart, ext: lastPart, dir: folder, root: folder } } },
};
