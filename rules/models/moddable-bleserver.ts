import { pairingMembers } from './moddable-bleclient';
import type { LibraryModel } from './vocabulary';

/** The peripheral of the Moddable SDK; applications extend it. */
export const moddableBleserver: LibraryModel = {
  package: 'bleserver',
  versions: '*',
  unchecked:
    'Moddable modules are part of the Moddable SDK (github.com/Moddable-OpenSource/moddable), whose declarations are not published to the npm registry',
  exports: { default: { construct: { result: { type: '#BLEServer' } } } },
  types: { BLEServer: { members: pairingMembers } },
};
