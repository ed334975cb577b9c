import { as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const sent = as('telemetry.data');

export const amplitudeAnalyticsNode: LibraryModel = {
  package: '@amplitude/analytics-node',
  versions: '>=1',
  aliases: ['@amplitude/analytics-browser', '@amplitude/analytics-react-native'],
  exports: {
    ...each(['track', 'logEvent'], { call: { params: [sent, sent, sent] } }),
    identify: { call: { params: [sent, sent] } },
  },
};
