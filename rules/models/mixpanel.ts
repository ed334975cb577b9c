import { a, any, as } from './shapes';
import type { LibraryModel } from './vocabulary';

const sent = as('telemetry.data');

export const mixpanel: LibraryModel = {
  package: 'mixpanel',
  versions: '>=0.13',
  exports: { init: { call: { result: a('#Mixpanel') } } },
  types: {
    Mixpanel: { members: { track: { call: { params: [sent, sent] } }, people: { read: a('#People') } } },
    People: { members: { set: { call: { params: [any, sent, sent] } } } },
  },
};
