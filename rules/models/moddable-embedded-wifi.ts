import { a, as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The Wi-Fi interface that follows ECMA-419; its options are written `SSID` and `password`. */
export const moddableEmbeddedWifi: LibraryModel = {
  package: 'embedded:network/interface/wifi',
  versions: '*',
  unchecked:
    'Moddable modules are part of the Moddable SDK (github.com/Moddable-OpenSource/moddable), whose declarations are not published to the npm registry',
  exports: { default: { construct: { result: a('#WiFi') } } },
  types: {
    WiFi: {
      members: {
        connect: {
          call: { params: [{ options: { SSID: as('credential.username'), password: as('wifi.passphrase') } }] },
        },
      },
    },
  },
};
