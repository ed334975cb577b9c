import { a, any, as, called, labelled } from './shapes';
import type { CallbackModel, LibraryModel, ParamModel } from './vocabulary';

const request = {
  properties: {
    msg: { labels: ['untrusted.hl7', 'phi'] },
    raw: { labels: ['untrusted.hl7', 'phi'] },
    sender: labelled('untrusted.hl7'),
    facility: labelled('untrusted.hl7'),
    type: labelled('untrusted.hl7'),
  },
} as const;
const handler: CallbackModel = { params: [request] };
const client: ParamModel = {
  roles: ['transport.host'],
  options: { host: as('transport.host'), port: as('transport.port'), callback: called({}, labelled('untrusted.hl7')) },
};

/** Client and server are made of `net` sockets; there is no option for TLS (lib/client/tcp-client.js, lib/server/tcp-server.js). */
export const simpleHl7: LibraryModel = {
  package: 'simple-hl7',
  versions: '>=3',
  unchecked: 'the package has no type declarations; read from lib/ of simple-hl7 3.3.0',
  exports: {
    tcp: { call: { roles: ['hl7.server', 'server.create', 'hl7.cleartext'], result: a('#app') } },
    Server: {
      members: {
        createTcpClient: {
          call: {
            roles: ['hl7.client', 'hl7.cleartext'],
            params: [client, as('transport.port')],
            result: a('#client'),
          },
        },
        createTcpServer: {
          call: {
            roles: ['hl7.server', 'server.create', 'hl7.cleartext'],
            params: [any, { callback: { params: [{}, request] } }],
            result: a('#server'),
          },
        },
      },
    },
  },
  types: {
    app: {
      members: {
        use: { call: { params: [{ callback: handler }] } },
        start: { call: { roles: ['server.listen'], params: [as('transport.port')] } },
      },
    },
    server: { members: { start: { call: { roles: ['server.listen'], params: [as('transport.port')] } } } },
    client: {
      members: {
        send: { call: { params: [as('hl7.message', 'network.body'), called({}, labelled('untrusted.hl7'))] } },
      },
    },
  },
};
