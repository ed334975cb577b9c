import { a, any, as, called, emitter, labelled, listener, nothing } from './shapes';
import type { CallModel, LibraryModel, MemberModel } from './vocabulary';

const tls = {
  rejectUnauthorized: as('tls.rejectUnauthorized'),
  ca: as('tls.ca'),
  key: as('tls.key'),
  pfx: as('tls.key'),
  passphrase: as('credential.secret'),
  ciphers: as('tls.ciphers'),
  minVersion: as('tls.minVersion'),
  maxVersion: as('tls.maxVersion'),
  checkServerIdentity: as('tls.checkServerIdentity'),
};
const options = {
  roles: ['tls.options'],
  options: {
    ...tls,
    headers: as('credential.header'),
    auth: as('credential.secret'),
    handshakeTimeout: as('network.timeout'),
    agent: any,
  },
} as const;
const client: CallModel = { params: [as('transport.websocket.url'), options, options], result: a('#WebSocket') };
const data = labelled('untrusted.websocket');
const server: MemberModel = {
  construct: {
    roles: ['server.create'],
    params: [
      {
        roles: ['server.options'],
        options: {
          host: as('server.listen.host'),
          maxPayload: as('server.max-payload'),
          verifyClient: called({ properties: { origin: data, req: a('node:http#request') } }),
        },
      },
    ],
    result: a('#Server'),
  },
};
const message = { properties: { data } };

export const ws: LibraryModel = {
  package: 'ws',
  versions: '>=7',
  aliases: ['isomorphic-ws'],
  typings: '@types/ws',
  exports: {
    default: {
      construct: client,
      members: { Server: server, WebSocketServer: server, WebSocket: { construct: client } },
    },
    WebSocket: { construct: client },
    WebSocketServer: server,
    Server: server,
    createWebSocketStream: { call: { params: [any], result: { passes: [0] } } },
  },
  types: {
    WebSocket: {
      members: {
        send: { call: { params: [as('network.body')] } },
        ping: { call: { params: [as('network.body')] } },
        onmessage: { write: called(message) },
        addEventListener: { call: { events: { message: listener(message), '*': listener() } } },
        ...emitter(
          {
            message: listener(data),
            ping: listener(data),
            pong: listener(data),
            upgrade: listener(a('node:http#IncomingMessage')),
            error: listener(nothing),
            '*': listener(),
          },
          a('#WebSocket'),
        ),
      },
    },
    Server: {
      members: {
        clients: { read: { items: a('#WebSocket') } },
        handleUpgrade: { call: { params: [any, any, any, called(a('#WebSocket'), a('node:http#request'))] } },
        ...emitter(
          { connection: listener(a('#WebSocket'), a('node:http#request')), error: listener(nothing), '*': listener() },
          a('#Server'),
        ),
      },
    },
    WebSocketServer: { extends: ['#Server'], members: {} },
    RawData: { labels: ['untrusted.websocket'], members: {} },
    MessageEvent: { labels: ['untrusted.websocket'], members: { data: {} } },
  },
};
