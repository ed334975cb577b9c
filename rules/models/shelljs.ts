import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const reads: MemberModel = { call: { params: [as('file.read.path')], rest: as('file.read.path') } };
const writes: MemberModel = { call: { params: [as('file.write.path')], rest: as('file.write.path') } };
const members: Record<string, MemberModel> = {
  exec: { call: { params: [as('command.shell'), as('command.options')] } },
  ...each(['cat', 'ls', 'head', 'tail', 'sort'], reads),
  ...each(['rm', 'mkdir', 'touch', 'mv', 'cp'], writes),
};

export const shelljs: LibraryModel = {
  package: 'shelljs',
  versions: '>=0.8',
  typings: '@types/shelljs',
  undeclared: { default: 'CommonJS module object' },
  exports: { default: { members }, ...members },
};
