import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const write: MemberModel = { call: { roles: ['fieldbus.write'], params: [any, as('fieldbus.write.value')] } };
const members: Record<string, MemberModel> = {
  ...each(['writeSingleCoil', 'writeSingleRegister', 'writeMultipleCoils', 'writeMultipleRegisters'], write),
  ...each(['readCoils', 'readDiscreteInputs', 'readHoldingRegisters', 'readInputRegisters'], {
    call: { result: { labels: ['untrusted.serial'] } },
  }),
};

/** Speaks Modbus over a socket that it is given; `TCP` is the kind of its frames. */
export const jsmodbus: LibraryModel = {
  package: 'jsmodbus',
  versions: '>=4',
  exports: {
    client: {
      members: {
        TCP: { construct: { params: [any], result: a('#tcpClient') } },
        RTU: { construct: { params: [any], result: a('#rtuClient') } },
      },
    },
  },
  types: { tcpClient: { members }, rtuClient: { members } },
};
