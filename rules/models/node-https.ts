import { a, as, listener } from './shapes';
import type { LibraryModel, MemberModel, OptionsModel } from './vocabulary';

const response = { callback: listener(a('node:http#IncomingMessage')) };
const handler = { callback: listener(a('node:http#request'), a('node:http#ServerResponse')) };

const tls: OptionsModel = {
  ca: as('tls.ca'),
  key: as('tls.key'),
  pfx: as('tls.key'),
  passphrase: as('credential.secret'),
  ciphers: as('tls.ciphers'),
  minVersion: as('tls.minVersion'),
  maxVersion: as('tls.maxVersion'),
  secureProtocol: as('tls.secureProtocol'),
  rejectUnauthorized: as('tls.rejectUnauthorized'),
};

const request: MemberModel = {
  call: {
    params: [
      { roles: ['transport.url', 'tls.options'], options: '#RequestOptions' },
      { roles: ['tls.options'], options: '#RequestOptions', ...response },
      response,
    ],
    result: a('node:http#ClientRequest'),
  },
};

export const nodeHttps: LibraryModel = {
  package: 'node:https',
  versions: '>=18',
  typings: '@types/node',
  options: {
    RequestOptions: {
      ...tls,
      checkServerIdentity: as('tls.checkServerIdentity'),
      host: as('transport.host'),
      hostname: as('transport.host'),
      port: as('transport.port'),
      headers: as('credential.header'),
      auth: as('credential.secret'),
      timeout: as('network.timeout'),
    },
    AgentOptions: { ...tls, checkServerIdentity: as('tls.checkServerIdentity') },
    ServerOptions: tls,
  },
  exports: {
    request,
    get: request,
    Agent: { construct: { params: [{ roles: ['tls.options'], options: '#AgentOptions' }], result: a('#Agent') } },
    createServer: {
      call: {
        roles: ['server.create'],
        params: [{ roles: ['tls.options'], options: '#ServerOptions', ...handler }, handler],
        result: a('#Server'),
      },
    },
    Server: {
      construct: {
        roles: ['server.create'],
        params: [{ roles: ['tls.options'], options: '#ServerOptions', ...handler }, handler],
        result: a('#Server'),
      },
    },
    globalAgent: {
      read: a('#Agent'),
      members: { options: { members: { rejectUnauthorized: { write: as('tls.rejectUnauthorized') } } } },
    },
  },
  types: {
    Agent: {
      extends: ['node:http#Agent'],
      members: {
        options: {
          write: { roles: ['tls.options'], options: '#AgentOptions' },
          members: { rejectUnauthorized: { write: as('tls.rejectUnauthorized') } },
        },
      },
    },
    Server: { extends: ['node:http#Server'], members: {} },
  },
};
