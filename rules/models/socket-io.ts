import { a, any, as, called, chains, labelled, listener, nothing, readsA } from './shapes';
import type { CallModel, LibraryModel, MemberModel } from './vocabulary';

const data = labelled('untrusted.websocket');
const socket = a('#Socket');
const server: CallModel = {
  roles: ['server.create'],
  params: [
    { roles: ['server.options'], options: '#ServerOptions' },
    { roles: ['server.options'], options: '#ServerOptions' },
  ],
  result: a('#Server'),
};
const emit: MemberModel = { call: { params: [any], rest: as('network.body') } };
const on = (events: CallModel['events'], result: `#${string}`): MemberModel => ({
  call: { events, result: a(result) },
});
const connections = { connection: listener(socket), connect: listener(socket), '*': listener() };
const messages = {
  disconnect: listener(nothing),
  disconnecting: listener(nothing),
  error: listener(nothing),
  '*': listener(data, data, data, data),
};

export const socketIo: LibraryModel = {
  package: 'socket.io',
  versions: '>=3',
  undeclared: { default: '`require` gives a function that makes a server (dist/index.js sets module.exports)' },
  options: {
    ServerOptions: {
      cors: { roles: ['cors.origin'], options: { origin: { roles: ['cors.origin'], items: as('cors.origin') } } },
      maxHttpBufferSize: as('server.max-payload'),
      allowRequest: called(a('node:http#request')),
    },
  },
  exports: {
    default: { call: server, construct: server },
    Server: { construct: server },
  },
  types: {
    Server: {
      members: {
        on: on(connections, '#Server'),
        once: on(connections, '#Server'),
        use: { call: { roles: ['server.middleware'], params: [called(socket)], result: a('#Server') } },
        of: { call: { params: [any, called(socket)], result: a('#Namespace') } },
        emit,
        send: { call: { rest: as('network.body') } },
        to: { call: { result: a('#BroadcastOperator') } },
        in: { call: { result: a('#BroadcastOperator') } },
        listen: { call: { roles: ['server.listen'], result: a('#Server') } },
        attach: { call: { result: a('#Server') } },
        sockets: readsA('#Namespace'),
      },
    },
    Namespace: {
      members: {
        on: on(connections, '#Namespace'),
        once: on(connections, '#Namespace'),
        use: { call: { roles: ['server.middleware'], params: [called(socket)], result: a('#Namespace') } },
        emit,
        send: { call: { rest: as('network.body') } },
        to: { call: { result: a('#BroadcastOperator') } },
        in: { call: { result: a('#BroadcastOperator') } },
      },
    },
    BroadcastOperator: {
      members: {
        emit,
        to: { call: { result: a('#BroadcastOperator') } },
        in: { call: { result: a('#BroadcastOperator') } },
      },
    },
    Socket: {
      members: {
        on: on(messages, '#Socket'),
        once: on(messages, '#Socket'),
        onAny: { call: { params: [called(data, data, data)] } },
        use: { call: { params: [{ callback: { params: [{ items: data }] } }], result: a('#Socket') } },
        emit,
        emitWithAck: { call: { params: [any], rest: as('network.body'), result: data } },
        send: { call: { rest: as('network.body') } },
        to: { call: { result: a('#BroadcastOperator') } },
        in: { call: { result: a('#BroadcastOperator') } },
        broadcast: readsA('#BroadcastOperator'),
        handshake: { read: data },
        request: { read: a('node:http#request') },
        timeout: chains('#Socket', as('network.timeout')),
      },
    },
  },
};
