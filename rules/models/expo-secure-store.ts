import { any, as, each } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const key = as('storage.key');
const options: ParamModel = { options: { keychainAccessible: as('storage.accessibility') } };

export const expoSecureStore: LibraryModel = {
  package: 'expo-secure-store',
  versions: '>=11',
  exports: {
    ...each(['setItemAsync', 'setItem'], { call: { params: [key, any, options] } }),
    ...each(['getItemAsync', 'getItem', 'deleteItemAsync'], { call: { params: [key] } }),
    ...each(
      [
        'ALWAYS',
        'ALWAYS_THIS_DEVICE_ONLY',
        'WHEN_UNLOCKED',
        'WHEN_UNLOCKED_THIS_DEVICE_ONLY',
        'AFTER_FIRST_UNLOCK',
        'AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY',
        'WHEN_PASSCODE_SET_THIS_DEVICE_ONLY',
      ],
      {},
    ),
  },
};
