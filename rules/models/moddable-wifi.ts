import { a, as } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const network: ParamModel = { options: { ssid: as('credential.username'), password: as('wifi.passphrase') } };
const call: MemberModel = { call: { params: [network] } };

/** documentation/network/wifi/README.md: a connection is made by `new` or by `connect`, an access point by `accessPoint`. */
export const moddableWifi: LibraryModel = {
  package: 'wifi',
  versions: '*',
  aliases: ['wifi/connection'],
  unchecked:
    'Moddable modules are part of the Moddable SDK (github.com/Moddable-OpenSource/moddable), whose declarations are not published to the npm registry',
  exports: {
    default: { construct: { params: [network], result: a('#WiFi') }, members: { connect: call, accessPoint: call } },
  },
  types: { WiFi: { members: {} } },
};
