import { a, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const sent = as('telemetry.data');

export const posthogReactNative: LibraryModel = {
  package: 'posthog-react-native',
  versions: '>=2',
  exports: {
    usePostHog: { call: { result: a('#PostHog') } },
    default: { construct: { result: a('#PostHog') } },
    PostHog: { construct: { result: a('#PostHog') } },
  },
  types: {
    PostHog: {
      members: {
        ...each(['capture', 'identify', 'screen'], { call: { params: [sent, sent] } }),
        register: { call: { params: [sent] } },
      },
    },
  },
};
