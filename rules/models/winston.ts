import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };
const members: Record<string, MemberModel> = {
  ...each(['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly', 'log'], log),
};

export const winston: LibraryModel = {
  package: 'winston',
  versions: '>=3',
  exports: { createLogger: { call: { result: a('#Logger') } }, ...members },
  types: { Logger: { members: { ...members, child: { call: { params: [as('log.entry')], result: a('#Logger') } } } } },
};
