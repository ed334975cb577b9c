import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const moddableWifi: LibraryModel = {
  package: 'wifi',
  versions: '*',
  unchecked: 'Moddable modules are part of the Moddable SDK (github.com/Moddable-OpenSource/moddable), whose declarations are not published to the npm registry',
  exports: { default: { construct: { params: [{ options: { ssid: as('credential.username'), password: as('wifi.passphrase') } }] } } },
};
