import { a, any, as, called, each, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const startScanning: MemberModel = {
  call: { roles: ['ble.scan'], params: [as('ble.scan.services'), as('ble.scan.duplicates')] },
};
const pair = (before: 0 | 1): MemberModel => ({
  call: {
    params:
      before === 0
        ? [as('ble.pairing.kind'), as('ble.pairing.protection')]
        : [any, as('ble.pairing.kind'), as('ble.pairing.protection')],
  },
});
const adapter: Record<string, MemberModel> = {
  startScanning,
  startScanningAsync: startScanning,
  ...each(['pair', 'pairAsync'], pair(1)),
  discoverAsync: { call: { result: { items: a('#Peripheral') } } },
  connect: { call: { roles: ['ble.connect'], params: [any, any, called(nothing, a('#Peripheral'))] } },
  connectAsync: { call: { roles: ['ble.connect'], result: a('#Peripheral') } },
  ...emitter({ discover: listener(a('#Peripheral')), '*': listener() }),
};

/** The maintained fork of noble: its adapter is an object, its peripherals pair. */
export const stoprocentNoble: LibraryModel = {
  package: '@stoprocent/noble',
  versions: '>=2',
  exports: {
    default: { members: adapter },
    DevicePairingKinds: {
      members: {
        None: {},
        ConfirmOnly: {},
        DisplayPin: {},
        ConfirmPinMatch: {},
        ProvidePin: {},
        ProvidePassword: {},
        ConfirmPassword: {},
      },
    },
    DevicePairingProtectionLevel: {
      members: { Default: {}, None: {}, Encryption: {}, EncryptionAndAuthentication: {} },
    },
    withBindings: { call: { result: a('#Noble') } },
  },
  types: {
    Noble: { members: adapter },
    Peripheral: { extends: ['@abandonware/noble#Peripheral'], members: { ...each(['pair', 'pairAsync'], pair(0)) } },
    Service: { extends: ['@abandonware/noble#Service'], members: {} },
    Characteristic: {
      extends: ['@abandonware/noble#Characteristic'],
      members: { notificationsAsync: { call: { result: { items: labelled('untrusted.ble') } } } },
    },
    Descriptor: { extends: ['@abandonware/noble#Descriptor'], members: {} },
  },
};
