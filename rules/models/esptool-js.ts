import { a, as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Writes the flash of ESP32 and ESP8266 chips from a browser, over Web Serial. */
export const esptoolJs: LibraryModel = {
  package: 'esptool-js',
  versions: '>=0.3',
  exports: { ESPLoader: { construct: { result: a('#ESPLoader') } } },
  types: {
    ESPLoader: {
      members: {
        writeFlash: {
          call: {
            roles: ['firmware.flash'],
            params: [{ options: { fileArray: { items: { options: { data: as('firmware.image') } } } } }],
          },
        },
      },
    },
  },
};
