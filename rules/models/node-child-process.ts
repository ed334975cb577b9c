import { as, called, each, labelled, nothing } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const output = labelled('untrusted.file');
const done = called(nothing, output, output);
const options: ParamModel = { roles: ['command.options'] };

/** A shell parses the program and its arguments as soon as option `shell` is given. */
const start = (callback: boolean): MemberModel => ({
  call: {
    params: [
      {
        roles: [
          'command.program',
          { role: 'command.shell', when: { param: 1, option: 'shell', is: 'truthy' } },
          { role: 'command.shell', when: { param: 2, option: 'shell', is: 'truthy' } },
        ],
      },
      {
        roles: ['command.arguments', { role: 'command.shell', when: { param: 2, option: 'shell', is: 'truthy' } }],
        items: as('command.arguments'),
        ...(callback && done),
      },
      { ...options, ...(callback && done) },
      ...(callback ? [done] : []),
    ],
  },
});

export const nodeChildProcess: LibraryModel = {
  package: 'node:child_process',
  versions: '>=18',
  typings: '@types/node',
  exports: {
    exec: { call: { params: [as('command.shell'), { ...options, ...done }, done] } },
    execSync: { call: { params: [as('command.shell'), options] } },
    ...each(['spawn', 'spawnSync', 'execFileSync'], start(false)),
    execFile: start(true),
    fork: {
      call: {
        params: [
          as('command.program'),
          { items: as('command.arguments') },
          { options: { execArgv: { items: as('command.arguments') } } },
        ],
      },
    },
  },
};
