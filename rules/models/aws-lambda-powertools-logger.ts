import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const log: MemberModel = { call: { params: [as('log.entry')], rest: as('log.entry') } };

export const awsLambdaPowertoolsLogger: LibraryModel = {
  package: '@aws-lambda-powertools/logger',
  versions: '>=1',
  exports: { Logger: { construct: { result: a('#Logger') } } },
  types: {
    Logger: {
      members: {
        ...each(['trace', 'debug', 'info', 'warn', 'error', 'critical'], log),
        createChild: { call: { result: a('#Logger') } },
      },
    },
  },
};
