import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };

export const log4js: LibraryModel = {
  package: 'log4js',
  versions: '>=6',
  exports: { getLogger: { call: { result: a('#Logger') } } },
  types: { Logger: { members: { ...each(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'mark', 'log'], log) } } },
};
