import { a, any, as, called, each, emitter, labelled, listener, nothing } from './shapes';
import type { CallModel, LibraryModel, MemberModel } from './vocabulary';

const advertise: MemberModel = { call: { roles: ['ble.advertise'], params: [as('ble.advertise.name')] } };
const characteristic: CallModel = {
  params: [
    {
      roles: ['ble.characteristic.options'],
      options: { value: as('network.body'), onWriteRequest: called(labelled('untrusted.ble'), nothing, nothing) },
    },
  ],
  result: a('#characteristic'),
};
const members: Record<string, MemberModel> = {
  startAdvertising: advertise,
  startAdvertisingWithEIRData: { call: { roles: ['ble.advertise'] } },
  startAdvertisingIBeacon: { call: { roles: ['ble.advertise'] } },
  // `call` is for `super({…})` and for `Characteristic.call(this, {…})` of code older than classes.
  Characteristic: { construct: characteristic, call: characteristic },
  PrimaryService: { construct: { params: [any] } },
  Descriptor: { construct: { params: [{ options: { value: as('network.body') } }] } },
  ...emitter({ accept: listener(labelled('untrusted.ble')), '*': listener() }),
};

export const bleno: LibraryModel = {
  package: 'bleno',
  versions: '>=0.5',
  aliases: ['@abandonware/bleno', '@stoprocent/bleno'],
  typings: '@types/bleno',
  undeclared: {
    'default.Characteristic':
      'a function in the package (lib/characteristic.js), so that older subclasses call it, and newer ones by super(…)',
  },
  exports: { default: { members } },
  types: {
    characteristic: { members: { ...each(['onWriteRequest', 'onReadRequest', 'onSubscribe'], {}) } },
  },
};
