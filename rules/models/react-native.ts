import { called, labelled, listener } from './shapes';
import type { LibraryModel } from './vocabulary';

const link = labelled('untrusted.link');
const fromPeripheral = listener(labelled('untrusted.ble'));

export const reactNative: LibraryModel = {
  package: 'react-native',
  versions: '>=0.65',
  exports: {
    /** What another app or a web page opens this app with. */
    Linking: {
      members: {
        getInitialURL: { call: { result: link } },
        addEventListener: { call: { params: [{}, called({ properties: { url: link } })] } },
      },
    },
    /** The events of native modules: those of the Bluetooth module carry what a peripheral sent. */
    NativeEventEmitter: { construct: { result: { type: '#NativeEventEmitter' } } },
  },
  types: {
    NativeEventEmitter: {
      members: {
        addListener: {
          call: {
            events: {
              BleManagerDidUpdateValueForCharacteristic: fromPeripheral,
              BleManagerDiscoverPeripheral: fromPeripheral,
              '*': {},
            },
          },
        },
      },
    },
  },
};
