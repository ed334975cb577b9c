import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The module that Espruino firmware gives for `require('Wifi')`. */
export const espruinoWifi: LibraryModel = {
  package: 'Wifi',
  versions: '*',
  unchecked:
    'Espruino modules are built into the firmware; their reference (espruino.com/Reference) has no declarations in the npm registry',
  exports: {
    connect: { call: { params: [as('credential.username'), { options: { password: as('wifi.passphrase') } }] } },
    startAP: { call: { params: [as('credential.username'), { options: { password: as('wifi.passphrase') } }] } },
  },
};
