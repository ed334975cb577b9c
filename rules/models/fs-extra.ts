import { nodeFs } from './node-fs';
import { any, as, each, labelled } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const reads: MemberModel = { call: { params: [as('file.read.path')], result: labelled('untrusted.file') } };
const writes: MemberModel = { call: { params: [as('file.write.path'), as('file.write.data')] } };
const changes: MemberModel = { call: { params: [as('file.write.path')] } };
const both = <K extends string>(names: readonly K[], member: MemberModel): Record<string, MemberModel> =>
  each([...names, ...names.map((name) => `${name}Sync`)], member);
const members: Record<string, MemberModel> = {
  ...nodeFs.exports,
  ...both(['readJson', 'readJSON'], reads),
  ...both(['writeJson', 'writeJSON', 'outputJson', 'outputJSON', 'outputFile'], writes),
  ...both(['remove', 'emptyDir', 'ensureDir', 'ensureFile', 'mkdirp', 'mkdirs'], changes),
  ...both(['copy', 'move'], { call: { params: [as('file.read.path'), as('file.write.path'), any] } }),
  ...both(['pathExists'], { call: { params: [as('file.read.path')] } }),
};

/** All of node:fs, and what one misses in it. */
export const fsExtra: LibraryModel = {
  package: 'fs-extra',
  versions: '>=8',
  typings: '@types/fs-extra',
  undeclared: { default: 'CommonJS module object (fs-extra lib/index.js)' },
  exports: { ...members, default: { members } },
  types: nodeFs.types!,
};
