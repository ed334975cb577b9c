import { a, any, as, called, each, nothing, readsLabelled } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const value = as('ble.write.value', 'network.body');
const unanswered = as('ble.write.value', 'network.body', 'ble.write.without-response');
const characteristic = a('#Characteristic');
const monitor = called(nothing, characteristic);
const write = (before: number, withoutResponse: boolean): MemberModel => ({
  call: {
    roles: ['ble.write'],
    params: [...Array<ParamModel>(before).fill(any), withoutResponse ? unanswered : value],
    result: characteristic,
  },
});
const at = (before: number, param: ParamModel): MemberModel => ({
  call: { params: [...Array<ParamModel>(before).fill(any), param] },
});
const descriptors = {
  read: { call: { result: a('#Descriptor') } },
  list: { call: { result: { items: a('#Descriptor') } } },
};
const device = { call: { result: a('#Device') } };

export const reactNativeBlePlx: LibraryModel = {
  package: 'react-native-ble-plx',
  versions: '>=2',
  exports: {
    BleManager: { construct: { params: [any], result: a('#BleManager') } },
    LogLevel: { members: each(['None', 'Verbose', 'Debug', 'Info', 'Warning', 'Error'], {}) },
  },
  types: {
    BleManager: {
      members: {
        setLogLevel: { call: { params: [as('debug.level')] } },
        startDeviceScan: {
          call: {
            roles: ['ble.scan'],
            params: [
              as('ble.scan.services'),
              { roles: ['ble.scan.options'], options: { allowDuplicates: as('ble.scan.duplicates') } },
              called(nothing, a('#Device')),
            ],
          },
        },
        connectToDevice: { call: { roles: ['ble.connect'], result: a('#Device') } },
        ...each(['devices', 'connectedDevices'], { call: { result: { items: a('#Device') } } }),
        ...each(
          [
            'cancelDeviceConnection',
            'discoverAllServicesAndCharacteristicsForDevice',
            'requestMTUForDevice',
            'readRSSIForDevice',
            'requestConnectionPriorityForDevice',
          ],
          device,
        ),
        onDeviceDisconnected: at(1, called(nothing, a('#Device'))),
        servicesForDevice: { call: { result: { items: a('#Service') } } },
        characteristicsForDevice: { call: { result: { items: characteristic } } },
        readCharacteristicForDevice: { call: { result: characteristic } },
        writeCharacteristicWithResponseForDevice: write(3, false),
        writeCharacteristicWithoutResponseForDevice: write(3, true),
        monitorCharacteristicForDevice: at(3, monitor),
        descriptorsForDevice: descriptors.list,
        readDescriptorForDevice: descriptors.read,
        writeDescriptorForDevice: {
          call: { roles: ['ble.write'], params: [any, any, any, any, value], result: a('#Descriptor') },
        },
      },
    },
    Device: {
      members: {
        id: readsLabelled('device.identifier'),
        name: readsLabelled('untrusted.ble'),
        localName: readsLabelled('untrusted.ble'),
        manufacturerData: readsLabelled('untrusted.ble'),
        serviceData: readsLabelled('untrusted.ble'),
        connect: { call: { roles: ['ble.connect'], result: a('#Device') } },
        ...each(
          [
            'cancelConnection',
            'discoverAllServicesAndCharacteristics',
            'requestMTU',
            'readRSSI',
            'requestConnectionPriority',
          ],
          device,
        ),
        onDisconnected: at(0, called(nothing, a('#Device'))),
        services: { call: { result: { items: a('#Service') } } },
        characteristicsForService: { call: { result: { items: characteristic } } },
        readCharacteristicForService: { call: { result: characteristic } },
        writeCharacteristicWithResponseForService: write(2, false),
        writeCharacteristicWithoutResponseForService: write(2, true),
        monitorCharacteristicForService: at(2, monitor),
        descriptorsForService: descriptors.list,
        readDescriptorForService: descriptors.read,
        writeDescriptorForService: {
          call: { roles: ['ble.write'], params: [any, any, any, value], result: a('#Descriptor') },
        },
      },
    },
    Service: {
      members: {
        characteristics: { call: { result: { items: characteristic } } },
        readCharacteristic: { call: { result: characteristic } },
        writeCharacteristicWithResponse: write(1, false),
        writeCharacteristicWithoutResponse: write(1, true),
        monitorCharacteristic: at(1, monitor),
        descriptorsForCharacteristic: descriptors.list,
        readDescriptorForCharacteristic: descriptors.read,
      },
    },
    Characteristic: {
      members: {
        value: readsLabelled('untrusted.ble'),
        read: { call: { result: characteristic } },
        writeWithResponse: write(0, false),
        writeWithoutResponse: write(0, true),
        monitor: at(0, monitor),
        descriptors: descriptors.list,
        readDescriptor: descriptors.read,
      },
    },
    Descriptor: {
      members: {
        value: readsLabelled('untrusted.ble'),
        read: descriptors.read,
        write: { call: { roles: ['ble.write'], params: [value], result: a('#Descriptor') } },
      },
    },
  },
};
