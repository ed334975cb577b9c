import { any, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const sent = as('telemetry.data');

export const firebaseAnalytics: LibraryModel = {
  package: 'firebase/analytics',
  versions: '>=9',
  typings: '@firebase/analytics',
  aliases: ['@firebase/analytics'],
  exports: {
    logEvent: { call: { params: [any, sent, sent] } },
    ...each(['setUserProperties', 'setUserId'], { call: { params: [any, sent] } }),
  },
};
