import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };

export const tslog: LibraryModel = {
  package: 'tslog',
  versions: '>=4',
  exports: { Logger: { construct: { result: a('#Logger') } } },
  types: {
    Logger: {
      members: {
        ...each(['silly', 'trace', 'debug', 'info', 'warn', 'error', 'fatal'], log),
        getSubLogger: { call: { result: a('#Logger') } },
      },
    },
  },
};
