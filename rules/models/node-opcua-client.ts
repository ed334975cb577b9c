import { a, as, called } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nodeOpcuaClient: LibraryModel = {
  package: 'node-opcua-client',
  versions: '>=2',
  aliases: ['node-opcua'],
  exports: {
    OPCUAClient: {
      members: {
        create: {
          call: {
            roles: [{ role: 'fieldbus.connect', when: { param: 0, option: 'securityMode', is: 'absent' } }],
            params: [{ options: { securityMode: as('fieldbus.security'), securityPolicy: as('fieldbus.security') } }],
            result: a('#OPCUAClient'),
          },
        },
      },
    },
  },
  types: {
    OPCUAClient: {
      members: {
        connect: { call: { params: [as('transport.host')] } },
        createSession: { call: { params: [{ options: { userName: as('credential.username'), password: as('credential.secret') } }], result: a('#ClientSession') } },
        withSessionAsync: { call: { params: [as('transport.host'), called(a('#ClientSession'))] } },
      },
    },
    ClientSession: {
      members: {
        write: { call: { roles: ['fieldbus.write'], params: [as('fieldbus.write.value')] } },
        read: { call: { result: { labels: ['untrusted.serial'] } } },
        call: { call: { roles: ['fieldbus.write'], params: [as('fieldbus.write.value')] } },
      },
    },
  },
};
