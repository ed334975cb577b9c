import { any, as, each } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const network: MemberModel = {
  call: { roles: ['fieldbus.connect'], params: [as('transport.host'), { options: { port: as('transport.port') } }] },
};
const line: MemberModel = { call: { params: [as('serial.path')] } };
const write = (before: number): MemberModel => ({
  call: { roles: ['fieldbus.write'], params: [...Array<ParamModel>(before).fill(any), as('fieldbus.write.value')] },
});
const read: MemberModel = { call: { result: { labels: ['untrusted.serial'] } } };
const client = { construct: { result: { type: '#modbus' } } } as const;

/** Modbus knows neither encryption nor authentication, over any of its transports. */
export const modbusSerial: LibraryModel = {
  package: 'modbus-serial',
  versions: '>=8',
  exports: {
    default: client,
    ServerTCP: {
      construct: {
        roles: ['server.create', 'server.listen'],
        params: [
          any,
          { options: { host: as('server.listen.host'), port: as('transport.port'), debug: as('debug.switch') } },
        ],
      },
    },
  },
  types: {
    modbus: {
      members: {
        ...each(['connectTCP', 'connectUDP', 'connectTcpRTUBuffered', 'connectTelnet', 'connectC701'], network),
        ...each(['connectRTU', 'connectRTUBuffered', 'connectAsciiSerial'], line),
        ...each(['writeCoil', 'writeCoils', 'writeRegister', 'writeRegisters', 'writeRegisterEnron'], write(1)),
        ...each(['writeFC5', 'writeFC6', 'writeFC15', 'writeFC16'], write(2)),
        ...each(
          ['readCoils', 'readDiscreteInputs', 'readHoldingRegisters', 'readInputRegisters', 'readRegistersEnron'],
          read,
        ),
        setTimeout: { call: { params: [as('network.timeout')] } },
      },
    },
  },
};
