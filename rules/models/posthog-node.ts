import { a, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const posthogNode: LibraryModel = {
  package: 'posthog-node',
  versions: '>=3',
  exports: { PostHog: { construct: { result: a('#PostHog') } } },
  types: {
    PostHog: {
      members: each(['capture', 'identify', 'groupIdentify'], {
        call: { params: [{ options: { '*': as('telemetry.data') } }] },
      }),
    },
  },
};
