import { a, any, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const sent = as('telemetry.data');

export const mixpanelReactNative: LibraryModel = {
  package: 'mixpanel-react-native',
  versions: '>=1',
  exports: { Mixpanel: { construct: { params: [as('credential.secret')], result: a('#Mixpanel') } } },
  types: {
    Mixpanel: {
      members: {
        track: { call: { params: [sent, sent] } },
        ...each(['registerSuperProperties', 'identify'], { call: { params: [sent] } }),
        trackWithGroups: { call: { params: [sent, sent, any] } },
        getPeople: { call: { result: a('#People') } },
      },
    },
    People: { members: each(['set', 'setOnce', 'append', 'union'], { call: { params: [sent, sent] } }) },
  },
};
