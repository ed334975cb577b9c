import { any, as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** What client and server of a Moddable BLE link have in common: pairing is ruled by a property and answered by methods. */
export const pairingMembers: Record<string, MemberModel> = {
  securityParameters: { write: { roles: ['ble.pairing.options'], options: { ioCapability: any } } },
  passkeyInput: { call: { params: [any, as('ble.pairing.passkey')] } },
  passkeyReply: { call: { params: [any, as('ble.pairing.confirm')] } },
};

/** The central of the Moddable SDK; applications extend it. */
export const moddableBleclient: LibraryModel = {
  package: 'bleclient',
  versions: '*',
  unchecked:
    'Moddable modules are part of the Moddable SDK (github.com/Moddable-OpenSource/moddable), whose declarations are not published to the npm registry',
  exports: { default: { construct: { result: { type: '#BLEClient' } } } },
  types: { BLEClient: { members: pairingMembers } },
};
