import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Flashes a Nordic DFU package into a device; what the package is signed with is up to the bootloader. */
export const reactNativeNordicDfu: LibraryModel = {
  package: 'react-native-nordic-dfu',
  versions: '>=3',
  aliases: ['@salt-pepper/react-native-nordic-dfu'],
  exports: {
    NordicDFU: {
      members: {
        startDFU: { call: { roles: ['firmware.flash'], params: [{ options: { filePath: as('firmware.image') } }] } },
      },
    },
  },
};
