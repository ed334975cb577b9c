import { any, as, called, labelled } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const data = labelled('untrusted.ble');
const request: ParamModel = {
  roles: ['ble.scan.options'],
  options: { services: as('ble.scan.services'), allowDuplicates: as('ble.scan.duplicates') },
};
const device = { properties: { deviceId: labelled('device.identifier'), name: data } };
const value = as('ble.write.value', 'network.body');
const unanswered = as('ble.write.value', 'network.body', 'ble.write.without-response');

export const capacitorBluetoothLe: LibraryModel = {
  package: '@capacitor-community/bluetooth-le',
  versions: '>=1',
  exports: {
    BleClient: {
      members: {
        requestDevice: { call: { roles: ['ble.scan'], params: [request], result: device } },
        requestLEScan: {
          call: {
            roles: ['ble.scan'],
            params: [request, called({ labels: ['untrusted.ble'], properties: { device } })],
          },
        },
        connect: { call: { roles: ['ble.connect'], params: [any, called(labelled('device.identifier'))] } },
        read: { call: { result: data } },
        write: { call: { roles: ['ble.write'], params: [any, any, any, value] } },
        writeWithoutResponse: {
          call: { roles: ['ble.write'], params: [any, any, any, unanswered] },
        },
        readDescriptor: { call: { result: data } },
        writeDescriptor: { call: { roles: ['ble.write'], params: [any, any, any, any, value] } },
        startNotifications: { call: { params: [any, any, any, called(data)] } },
      },
    },
  },
};
