import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };

export const nestjsPino: LibraryModel = {
  package: 'nestjs-pino',
  versions: '>=3',
  exports: {},
  types: {
    PinoLogger: { members: each(['trace', 'debug', 'info', 'warn', 'error', 'fatal'], log) },
    Logger: { members: each(['verbose', 'debug', 'log', 'warn', 'error', 'fatal'], log) },
  },
};
