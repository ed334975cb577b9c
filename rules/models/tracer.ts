import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };
const logger: MemberModel = { call: { result: a('#Tracer.Logger') } };

export const tracer: LibraryModel = {
  package: 'tracer',
  versions: '>=1',
  exports: each(['console', 'colorConsole', 'dailyfile'], logger),
  types: {
    'Tracer.Logger': { members: each(['log', 'trace', 'debug', 'info', 'warn', 'error', 'fatal'], log) },
  },
};
