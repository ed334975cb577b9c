import { a, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const sent = as('telemetry.data');

export const rollbar: LibraryModel = {
  package: 'rollbar',
  versions: '>=2.20',
  exports: {
    default: { construct: { result: a('#Rollbar') }, members: { init: { call: { result: a('#Rollbar') } } } },
  },
  types: {
    Rollbar: {
      members: {
        ...each(['log', 'debug', 'info', 'warn', 'warning', 'error', 'critical'], { call: { rest: sent } }),
        captureEvent: { call: { params: [sent] } },
      },
    },
  },
};
