import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const sent = as('telemetry.data');
const members: Record<string, MemberModel> = {
  ...each(['logEvent', 'setUserProperty'], { call: { params: [sent, sent] } }),
  ...each(['setUserProperties', 'setUserId', 'setDefaultEventParameters'], { call: { params: [sent] } }),
};

export const reactNativeFirebaseAnalytics: LibraryModel = {
  package: '@react-native-firebase/analytics',
  versions: '>=11',
  undeclared: {
    default: 'the module as a function, until version 24 (lib/index.d.ts of 22)',
    '#module': 'what that function gives, until version 24 (lib/index.d.ts of 22)',
  },
  exports: {
    default: { call: { result: a('#module') } },
    ...each(['logEvent'], { call: { params: [any, sent, sent] } }),
    ...each(['setUserProperties', 'setUserId'], { call: { params: [any, sent] } }),
  },
  types: { module: { members } },
};
