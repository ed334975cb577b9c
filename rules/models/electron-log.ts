import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };
const members: Record<string, MemberModel> = each(['error', 'warn', 'info', 'verbose', 'debug', 'silly', 'log'], log);

export const electronLog: LibraryModel = {
  package: 'electron-log',
  versions: '>=5',
  aliases: ['electron-log/main', 'electron-log/node', 'electron-log/renderer'],
  exports: { default: { members: { ...members, scope: { call: { result: a('#LogFunctions') } } } } },
  types: { LogFunctions: { members } },
};
