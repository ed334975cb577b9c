import { a, any, as, called, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const data = listener(labelled('untrusted.serial'));
const parser: MemberModel = { construct: { result: { type: '#parser', labels: ['untrusted.serial'] } } };

export const serialport: LibraryModel = {
  package: 'serialport',
  versions: '>=10',
  aliases: ['@serialport/stream'],
  exports: {
    SerialPort: {
      construct: { params: [{ options: { path: as('serial.path') } }, called(nothing)], result: a('#SerialPort') },
      members: { list: { call: { result: { items: labelled('device.identifier') } } } },
    },
    ReadlineParser: parser,
    DelimiterParser: parser,
    ByteLengthParser: parser,
    InterByteTimeoutParser: parser,
    PacketLengthParser: parser,
    RegexParser: parser,
  },
  types: {
    SerialPort: {
      members: {
        write: { call: { params: [as('serial.write')] } },
        read: { call: { result: labelled('untrusted.serial') } },
        pipe: { call: { params: [any], result: { type: '#parser', labels: ['untrusted.serial'], passes: [0] } } },
        ...emitter({ data, error: listener(nothing), '*': listener() }, a('#SerialPort')),
      },
    },
    parser: { members: { ...emitter({ data, '*': listener() }, a('#parser')) } },
  },
};
