import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };

export const bunyan: LibraryModel = {
  package: 'bunyan',
  versions: '>=1.8',
  typings: '@types/bunyan',
  exports: { default: { construct: { result: a('#logger') } }, createLogger: { call: { result: a('#logger') } } },
  types: {
    logger: {
      members: {
        ...each(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], log),
        child: { call: { params: [as('log.entry')], result: a('#logger') } },
      },
    },
  },
};
