import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };

export const hmctsNodejsLogging: LibraryModel = {
  package: '@hmcts/nodejs-logging',
  versions: '>=3',
  unchecked: 'the package has no declarations; names read from its sources, log/Logger.js',
  exports: { Logger: { members: { getLogger: { call: { result: a('#Logger') } } } } },
  types: { Logger: { members: each(['error', 'warn', 'info', 'verbose', 'debug', 'silly'], log) } },
};
