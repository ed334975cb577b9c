import { a, as, each, emitter, labelled, listener } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const write: MemberModel = { call: { params: [as('serial.write')] } };
const read: MemberModel = { call: { result: labelled('untrusted.serial') } };
const members = {
  ...each(['write', 'sendFeatureReport'], write),
  ...each(['getFeatureReport', 'readTimeout'], read),
  ...emitter({ data: listener(labelled('untrusted.serial')), '*': listener() }, a('#HID')),
};

export const nodeHid: LibraryModel = {
  package: 'node-hid',
  versions: '>=2',
  exports: {
    HID: { construct: { result: a('#HID') } },
    HIDAsync: { members: { open: { call: { result: a('#HIDAsync') } } } },
    ...each(['devices', 'devicesAsync'], { call: { result: { items: labelled('device.identifier') } } }),
  },
  types: {
    HID: { members },
    HIDAsync: { members: { ...each(['write', 'sendFeatureReport'], write), getFeatureReport: read, read } },
  },
};
