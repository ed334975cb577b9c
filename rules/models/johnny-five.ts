import { as, each, emitter, labelled, listener } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const move: MemberModel = { call: { roles: ['fieldbus.write'], params: [as('fieldbus.write.value')] } };
const sensor = { construct: { result: { type: '#Sensor' } } } as const;

/** Boards on the workbench: motors and servos move what a patient may be connected to. */
export const johnnyFive: LibraryModel = {
  package: 'johnny-five',
  versions: '>=1',
  typings: '@types/johnny-five',
  exports: {
    Board: { construct: { params: [{ options: { port: as('serial.path') } }] } },
    Motor: { construct: { result: { type: '#Motor' } } },
    Servo: { construct: { result: { type: '#Servo' } } },
    Sensor: sensor,
    Pin: { construct: { result: { type: '#Pin' } } },
  },
  types: {
    Motor: { members: { ...each(['start', 'forward', 'reverse', 'fwd', 'rev'], move) } },
    Servo: { members: { ...each(['to', 'cw', 'ccw'], move) } },
    Pin: { members: { write: move } },
    Sensor: {
      members: {
        on: emitter({
          change: listener(labelled('untrusted.serial')),
          data: listener(labelled('untrusted.serial')),
          '*': listener(),
        }).on,
      },
    },
  },
};
