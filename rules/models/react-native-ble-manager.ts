import { any, as, called, each, labelled } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const data = labelled('untrusted.ble');
const value = as('ble.write.value', 'network.body');
const unanswered = as('ble.write.value', 'network.body', 'ble.write.without-response');
const members: Record<string, MemberModel> = {
  scan: {
    call: {
      roles: ['ble.scan'],
      params: [
        {
          roles: ['ble.scan.options'],
          options: { serviceUUIDs: as('ble.scan.services'), allowDuplicates: as('ble.scan.duplicates') },
        },
      ],
    },
  },
  companionScan: { call: { roles: ['ble.scan'], params: [as('ble.scan.services')] } },
  connect: { call: { roles: ['ble.connect'] } },
  createBond: { call: { params: [any, as('ble.pairing.passkey')] } },
  read: { call: { result: data } },
  readDescriptor: { call: { result: data } },
  write: { call: { roles: ['ble.write'], params: [any, any, any, value] } },
  writeWithoutResponse: {
    call: { roles: ['ble.write'], params: [any, any, any, unanswered] },
  },
  writeDescriptor: { call: { roles: ['ble.write'], params: [any, any, any, any, value] } },
  ...each(['onDidUpdateValueForCharacteristic', 'onDiscoverPeripheral'], { call: { params: [called(data)] } }),
  ...each(['getConnectedPeripherals', 'getDiscoveredPeripherals', 'getBondedPeripherals'], {
    call: { result: { items: data } },
  }),
};

/** Versions before 12 take the service UUIDs of `scan` as the first argument. */
export const reactNativeBleManager: LibraryModel = {
  package: 'react-native-ble-manager',
  versions: '>=12',
  exports: { default: { members } },
};
