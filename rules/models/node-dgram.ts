import { a, any, as, called, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nodeDgram: LibraryModel = {
  package: 'node:dgram',
  versions: '>=18',
  typings: '@types/node',
  exports: {
    createSocket: { call: { params: [any, called(labelled('untrusted.network'), nothing)], result: a('#Socket') } },
    Socket: {},
  },
  types: {
    Socket: {
      members: {
        /** Message first; port and host stand behind the message, or behind its offset and length. */
        send: { call: { params: [as('network.body')] } },
        bind: {
          call: {
            roles: ['server.listen'],
            params: [{ options: { address: as('server.listen.host') } }, as('server.listen.host')],
          },
        },
        connect: { call: { params: [as('transport.port'), as('transport.host')] } },
        ...emitter({ message: listener(labelled('untrusted.network'), nothing), '*': listener() }, a('#Socket')),
      },
    },
  },
};
