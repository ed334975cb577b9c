import { any, as, each } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const options: ParamModel = { options: { accessible: as('storage.accessibility') } };

export const reactNativeKeychain: LibraryModel = {
  package: 'react-native-keychain',
  versions: '>=8',
  exports: {
    setGenericPassword: { call: { params: [any, any, options] } },
    setInternetCredentials: { call: { params: [any, any, any, options] } },
    ACCESSIBLE: {
      members: each(
        [
          'ALWAYS',
          'WHEN_UNLOCKED',
          'AFTER_FIRST_UNLOCK',
          'WHEN_UNLOCKED_THIS_DEVICE_ONLY',
          'AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY',
          'WHEN_PASSCODE_SET_THIS_DEVICE_ONLY',
        ],
        {},
      ),
    },
  },
};
