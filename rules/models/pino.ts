import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };

export const pino: LibraryModel = {
  package: 'pino',
  versions: '>=7',
  exports: { default: { call: { result: a('#Logger') } }, pino: { call: { result: a('#Logger') } } },
  types: {
    Logger: {
      members: {
        ...each(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], log),
        child: { call: { params: [as('log.entry')], result: a('#Logger') } },
      },
    },
  },
};
