import type { LibraryModel } from './vocabulary';

/** The security manager of Moddable's BLE modules: what a device can show and take in during a pairing. */
export const moddableSm: LibraryModel = {
  package: 'sm',
  versions: '*',
  unchecked:
    'Moddable modules are part of the Moddable SDK (github.com/Moddable-OpenSource/moddable), whose declarations are not published to the npm registry',
  exports: {
    IOCapability: {
      members: { NoInputNoOutput: {}, DisplayOnly: {}, KeyboardOnly: {}, KeyboardDisplay: {}, DisplayYesNo: {} },
    },
  },
};
