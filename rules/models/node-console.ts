import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { rest: as('log.entry') } };
export const consoleMembers: Record<string, MemberModel> = {
  ...each(['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'group', 'groupCollapsed'], log),
  assert: { call: { params: [{}], rest: as('log.entry') } },
};

export const nodeConsole: LibraryModel = {
  package: 'node:console',
  versions: '>=18',
  typings: '@types/node',
  exports: { ...consoleMembers, Console: { construct: { result: { type: '#console' } } } },
  types: { console: { members: consoleMembers } },
};
