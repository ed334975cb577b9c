import { a, any, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const sent = as('telemetry.data');

export const reactNativeFirebaseCrashlytics: LibraryModel = {
  package: '@react-native-firebase/crashlytics',
  versions: '>=11',
  undeclared: {
    default: 'the module as a function, until version 24 (lib/index.d.ts of 22)',
    '#module': 'what that function gives, until version 24 (lib/index.d.ts of 22)',
  },
  exports: {
    default: { call: { result: a('#module') } },
    log: { call: { params: [any, sent] } },
    setAttribute: { call: { params: [any, sent, sent] } },
    setAttributes: { call: { params: [any, sent] } },
  },
  types: {
    module: {
      members: {
        log: { call: { params: [sent] } },
        ...each(['setAttribute', 'setAttributes', 'setUserId'], { call: { params: [sent, sent] } }),
      },
    },
  },
};
