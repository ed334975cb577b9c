import { a, any, as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Nordic Secure DFU over Web Bluetooth. */
export const webBluetoothDfu: LibraryModel = {
  package: 'web-bluetooth-dfu',
  versions: '>=1',
  exports: { default: { construct: { result: a('#SecureDfu') } } },
  types: {
    SecureDfu: {
      members: {
        update: { call: { roles: ['firmware.flash'], params: [any, as('firmware.image'), as('firmware.image')] } },
      },
    },
  },
};
