import { a, any, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const sent = as('telemetry.data');

/** In the browser arguments come one by one: `track(event, properties)`, `identify(user, traits)`. */
export const segmentAnalyticsNext: LibraryModel = {
  package: '@segment/analytics-next',
  versions: '>=1',
  exports: {
    AnalyticsBrowser: {
      construct: { result: a('#AnalyticsBrowser') },
      members: { load: { call: { params: [any], result: a('#AnalyticsBrowser') } } },
    },
  },
  types: {
    AnalyticsBrowser: {
      members: each(['track', 'identify', 'page', 'screen', 'group'], { call: { params: [sent, sent, sent] } }),
    },
  },
};
