import { a, any, as, called, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const message = { properties: { body: labelled('untrusted.websocket'), headers: labelled('untrusted.websocket') } };

/** Messages of a broker (RabbitMQ, ActiveMQ) over a WebSocket. */
export const stompStompjs: LibraryModel = {
  package: '@stomp/stompjs',
  versions: '>=5',
  exports: {
    Client: {
      construct: {
        params: [
          {
            options: {
              brokerURL: as('transport.websocket.url'),
              connectHeaders: { options: { login: as('credential.username'), passcode: as('credential.secret') } },
            },
          },
        ],
        result: a('#Client'),
      },
    },
    Stomp: { members: { client: { call: { params: [as('transport.websocket.url')], result: a('#CompatClient') } } } },
  },
  types: {
    Client: {
      members: {
        brokerURL: { write: as('transport.websocket.url') },
        publish: { call: { params: [{ options: { body: as('network.body') } }] } },
        subscribe: { call: { params: [any, called(message)] } },
      },
    },
    CompatClient: {
      extends: ['#Client'],
      members: {
        connect: { call: { params: [as('credential.username'), as('credential.secret')] } },
        send: { call: { params: [any, any, as('network.body')] } },
      },
    },
  },
};
