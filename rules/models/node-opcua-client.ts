import { a, as, called } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const none: Record<string, MemberModel> = { None: {}, Sign: {}, SignAndEncrypt: {} };
const policies: Record<string, MemberModel> = {
  None: {},
  Basic256Sha256: {},
  Basic256: {},
  Aes128_Sha256_RsaOaep: {},
  Aes256_Sha256_RsaPss: {},
};
const FULL = 'exported by the whole package node-opcua, which is an alias of the client here';

export const nodeOpcuaClient: LibraryModel = {
  package: 'node-opcua-client',
  versions: '>=2',
  aliases: ['node-opcua', 'node-opcua-server'],
  undeclared: { OPCUAServer: FULL, OPCUACertificateManager: FULL },
  exports: {
    MessageSecurityMode: { members: none },
    SecurityPolicy: { members: policies },
    OPCUAServer: {
      construct: {
        roles: [
          'server.create',
          { role: 'fieldbus.allow-anonymous', when: { param: 0, option: 'allowAnonymous', is: 'absent' } },
        ],
        params: [
          {
            options: {
              allowAnonymous: as('fieldbus.allow-anonymous'),
              securityModes: { items: as('fieldbus.security') },
              securityPolicies: { items: as('fieldbus.security') },
            },
          },
        ],
      },
    },
    OPCUACertificateManager: {
      construct: {
        params: [{ options: { automaticallyAcceptUnknownCertificate: as('fieldbus.accept-any-certificate') } }],
      },
    },
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
        createSession: {
          call: {
            params: [{ options: { userName: as('credential.username'), password: as('credential.secret') } }],
            result: a('#ClientSession'),
          },
        },
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
