import { as, each } from './shapes';
import type { LibraryModel, MemberModel, RoleModel } from './vocabulary';

const shell = (param: number): RoleModel => ({ role: 'command.shell', when: { param, option: 'shell', is: 'truthy' } });
const run: MemberModel = {
  call: {
    params: [
      { roles: ['command.program', shell(1), shell(2)] },
      { roles: ['command.arguments', shell(2)], items: as('command.arguments') },
      as('command.options'),
    ],
  },
};
/** The text is parted at its spaces: what stands in a hole can be the program or more arguments than meant. */
const line: MemberModel = { call: { params: [{ roles: ['command.program', shell(1)] }, as('command.options')] } };

export const execa: LibraryModel = {
  package: 'execa',
  versions: '>=4',
  undeclared: {
    default: 'the only export before version 6 (execa 5 index.js)',
  },
  exports: {
    default: { ...run, members: { sync: run, command: line, commandSync: line } },
    ...each(['execa', 'execaSync'], run),
    ...each(['execaCommand', 'execaCommandSync'], line),
  },
};
