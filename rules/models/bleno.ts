import { a, any, as, called, each, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const advertise: MemberModel = { call: { roles: ['ble.advertise'], params: [as('ble.advertise.name')] } };
const members: Record<string, MemberModel> = {
  startAdvertising: advertise,
  startAdvertisingWithEIRData: { call: { roles: ['ble.advertise'] } },
  startAdvertisingIBeacon: { call: { roles: ['ble.advertise'] } },
  Characteristic: {
    construct: {
      params: [
        {
          roles: ['ble.characteristic.options'],
          options: { value: as('network.body'), onWriteRequest: called(labelled('untrusted.ble'), nothing, nothing) },
        },
      ],
      result: a('#characteristic'),
    },
  },
  PrimaryService: { construct: { params: [any] } },
  Descriptor: { construct: { params: [{ options: { value: as('network.body') } }] } },
  ...emitter({ accept: listener(labelled('untrusted.ble')), '*': listener() }),
};

export const bleno: LibraryModel = {
  package: 'bleno',
  versions: '>=0.5',
  aliases: ['@abandonware/bleno', '@stoprocent/bleno'],
  typings: '@types/bleno',
  exports: { default: { members } },
  types: {
    characteristic: { members: { ...each(['onWriteRequest', 'onReadRequest', 'onSubscribe'], {}) } },
  },
};
