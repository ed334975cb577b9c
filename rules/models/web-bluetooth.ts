import { a, as, labelled, readsA, readsLabelled } from './shapes';
import type { MemberModel, ParamModel, TypeModel } from './vocabulary';

const value: MemberModel = { call: { roles: ['ble.write'], params: [as('ble.write.value', 'network.body')] } };
const request: ParamModel = {
  roles: ['ble.scan.options'],
  options: {
    acceptAllDevices: as('ble.scan.accept-all'),
    filters: { roles: ['device.select.filters'], items: { options: { services: as('ble.scan.services') } } },
  },
};
const list = (type: `globals#${string}`): MemberModel => ({ call: { result: { items: a(type) } } });
const changed = {
  params: [
    {
      properties: {
        target: { type: 'globals#BluetoothRemoteGATTCharacteristic', labels: ['untrusted.ble'] },
        currentTarget: a('globals#BluetoothRemoteGATTCharacteristic'),
      },
    },
  ],
} as const;

/** `navigator.bluetooth`. */
export const navigatorBluetooth: MemberModel = { read: a('globals#Bluetooth') };

export const bluetoothTypes: Record<string, TypeModel> = {
  Bluetooth: {
    members: {
      requestDevice: { call: { roles: ['ble.scan'], params: [request], result: a('globals#BluetoothDevice') } },
      requestLEScan: { call: { roles: ['ble.scan'], params: [{ roles: ['ble.scan.options'] }] } },
      getDevices: list('globals#BluetoothDevice'),
    },
  },
  BluetoothDevice: {
    members: {
      gatt: readsA('globals#BluetoothRemoteGATTServer'),
      id: readsLabelled('device.identifier'),
      name: readsLabelled('untrusted.ble'),
      addEventListener: {
        call: { events: { advertisementreceived: { params: [labelled('untrusted.ble')] }, '*': {} } },
      },
    },
  },
  BluetoothRemoteGATTServer: {
    members: {
      connect: { call: { roles: ['ble.connect'], result: a('globals#BluetoothRemoteGATTServer') } },
      device: readsA('globals#BluetoothDevice'),
      getPrimaryService: { call: { result: a('globals#BluetoothRemoteGATTService') } },
      getPrimaryServices: list('globals#BluetoothRemoteGATTService'),
    },
  },
  BluetoothRemoteGATTService: {
    members: {
      device: readsA('globals#BluetoothDevice'),
      getCharacteristic: { call: { result: a('globals#BluetoothRemoteGATTCharacteristic') } },
      getCharacteristics: list('globals#BluetoothRemoteGATTCharacteristic'),
      getIncludedService: { call: { result: a('globals#BluetoothRemoteGATTService') } },
    },
  },
  BluetoothRemoteGATTCharacteristic: {
    members: {
      service: readsA('globals#BluetoothRemoteGATTService'),
      value: readsLabelled('untrusted.ble'),
      readValue: { call: { result: labelled('untrusted.ble') } },
      writeValue: value,
      writeValueWithResponse: value,
      writeValueWithoutResponse: {
        call: { roles: ['ble.write'], params: [as('ble.write.value', 'network.body', 'ble.write.without-response')] },
      },
      startNotifications: { call: { result: a('globals#BluetoothRemoteGATTCharacteristic') } },
      stopNotifications: { call: { result: a('globals#BluetoothRemoteGATTCharacteristic') } },
      getDescriptor: { call: { result: a('globals#BluetoothRemoteGATTDescriptor') } },
      getDescriptors: list('globals#BluetoothRemoteGATTDescriptor'),
      addEventListener: { call: { events: { characteristicvaluechanged: changed, '*': {} } } },
      oncharacteristicvaluechanged: { write: { callback: changed } },
    },
  },
  BluetoothRemoteGATTDescriptor: {
    members: {
      value: readsLabelled('untrusted.ble'),
      readValue: { call: { result: labelled('untrusted.ble') } },
      writeValue: value,
    },
  },
};
