import { as, labelled, listener } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** The same object as the global `process`. */
export const processMembers: Record<string, MemberModel> = {
  env: {
    read: labelled('environment'),
    members: {
      NODE_TLS_REJECT_UNAUTHORIZED: { read: labelled('environment'), write: as('env.tls-reject-unauthorized') },
    },
  },
  argv: { read: labelled('environment') },
  // Only the process that started this one sends such messages: it is the same program.
  on: { call: { events: { '*': listener() } } },
  send: { call: { params: [as('network.body')] } },
  hrtime: {},
  stdout: { members: { write: { call: { params: [as('log.entry')] } } } },
  stderr: { members: { write: { call: { params: [as('log.entry')] } } } },
};

export const nodeProcess: LibraryModel = {
  package: 'node:process',
  versions: '>=18',
  typings: '@types/node',
  exports: processMembers,
};
