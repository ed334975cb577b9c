import { a, any, as, called, each, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel, ResultModel } from './vocabulary';

const data = labelled('untrusted.ble');
const error = nothing;
const list = (type: `#${string}`): ResultModel => ({ items: a(type) });
const services = list('#Service');
const characteristics = list('#Characteristic');
const both = { properties: { services, characteristics } };

const startScanning: MemberModel = {
  call: { roles: ['ble.scan'], params: [as('ble.scan.services'), as('ble.scan.duplicates')] },
};
const write: MemberModel = {
  call: {
    roles: ['ble.write'],
    params: [
      {
        roles: [
          'ble.write.value',
          'network.body',
          { role: 'ble.write.without-response', when: { param: 1, is: 'truthy' } },
        ],
      },
    ],
  },
};
const writeHandle: MemberModel = {
  call: { roles: ['ble.write'], params: [any, as('ble.write.value', 'network.body')] },
};
const writeDescriptor: MemberModel = {
  call: { roles: ['ble.write'], params: [as('ble.write.value', 'network.body')] },
};

/** @abandonware/noble: the functions are the module's own, and the module is the adapter. */
export const noble: LibraryModel = {
  package: '@abandonware/noble',
  versions: '>=1.9',
  aliases: ['noble', 'noble-mac', 'noble-winrt', 'noble-uwp'],
  exports: {
    startScanning,
    startScanningAsync: startScanning,
    ...each(['on', 'once'], { call: { events: { discover: listener(a('#Peripheral')), '*': listener() } } }),
  },
  types: {
    Peripheral: {
      members: {
        ...each(['connect', 'connectAsync'], { call: { roles: ['ble.connect'] } }),
        advertisement: { read: a('#Advertisement') },
        address: { read: labelled('untrusted.ble', 'device.identifier') },
        services: { read: services },
        discoverServices: { call: { params: [any, called(error, services)] } },
        discoverServicesAsync: { call: { result: services } },
        discoverAllServicesAndCharacteristics: { call: { params: [called(error, services, characteristics)] } },
        discoverAllServicesAndCharacteristicsAsync: { call: { result: both } },
        discoverSomeServicesAndCharacteristics: {
          call: { params: [any, any, called(error, services, characteristics)] },
        },
        discoverSomeServicesAndCharacteristicsAsync: { call: { result: both } },
        readHandle: { call: { params: [any, called(error, data)] } },
        readHandleAsync: { call: { result: data } },
        writeHandle,
        writeHandleAsync: writeHandle,
        ...emitter({ servicesDiscover: listener(services), '*': listener() }),
      },
    },
    Advertisement: {
      labels: ['untrusted.ble'],
      members: { localName: {}, manufacturerData: {}, serviceData: {}, serviceUuids: {} },
    },
    Service: {
      members: {
        characteristics: { read: characteristics },
        discoverCharacteristics: { call: { params: [any, called(error, characteristics)] } },
        discoverCharacteristicsAsync: { call: { result: characteristics } },
        ...emitter({ characteristicsDiscover: listener(characteristics), '*': listener() }),
      },
    },
    Characteristic: {
      members: {
        read: { call: { params: [called(error, data)] } },
        readAsync: { call: { result: data } },
        write,
        writeAsync: write,
        descriptors: { read: list('#Descriptor') },
        discoverDescriptors: { call: { params: [called(error, list('#Descriptor'))] } },
        discoverDescriptorsAsync: { call: { result: list('#Descriptor') } },
        ...emitter({ data: listener(data), read: listener(data), '*': listener() }),
      },
    },
    Descriptor: {
      members: {
        readValue: { call: { params: [called(error, data)] } },
        readValueAsync: { call: { result: data } },
        writeValue: writeDescriptor,
        writeValueAsync: writeDescriptor,
      },
    },
  },
};
