import { a, any, as, chains, labelled, listener } from './shapes';
import type { LibraryModel, MemberModel, OptionsModel, ParamModel } from './vocabulary';

const transport: OptionsModel = {
  rejectUnauthorized: as('tls.rejectUnauthorized'),
  ca: as('tls.ca'),
  key: as('tls.key'),
  passphrase: as('credential.secret'),
  extraHeaders: as('credential.header'),
  host: as('transport.host'),
  hostname: as('transport.host'),
  timeout: as('network.timeout'),
};
const options: ParamModel = {
  roles: ['tls.options'],
  options: { ...transport, auth: { options: { token: as('credential.secret'), password: as('credential.secret') } } },
};
const open: MemberModel = {
  call: {
    params: [{ ...as('transport.websocket.url'), ...options, roles: ['transport.websocket.url'] }, options],
    result: a('#Socket'),
  },
};
const data = labelled('untrusted.websocket');
const anything = listener(data, data, data, data);
const emit: MemberModel = { call: { params: [any], rest: as('network.body') } };

export const socketIoClient: LibraryModel = {
  package: 'socket.io-client',
  versions: '>=3',
  exports: {
    default: open,
    io: open,
    connect: open,
    Manager: {
      construct: {
        params: [as('transport.websocket.url'), { roles: ['tls.options'], options: transport }],
        result: a('#Manager'),
      },
    },
  },
  types: {
    Manager: { members: { socket: { call: { params: [any, { options: { auth: any } }], result: a('#Socket') } } } },
    Socket: {
      members: {
        emit,
        send: { call: { rest: as('network.body') } },
        emitWithAck: { call: { params: [any], rest: as('network.body'), result: data } },
        auth: { write: { options: { token: as('credential.secret'), password: as('credential.secret') } } },
        timeout: chains('#Socket', as('network.timeout')),
        connect: chains('#Socket'),
        open: chains('#Socket'),
        onAny: { call: { params: [{ callback: { params: [data, data, data] } }] } },
        on: {
          call: {
            events: { connect: listener(), disconnect: listener(), connect_error: listener(), '*': anything },
            result: a('#Socket'),
          },
        },
        once: {
          call: {
            events: { connect: listener(), disconnect: listener(), connect_error: listener(), '*': anything },
            result: a('#Socket'),
          },
        },
      },
    },
  },
};
