import { a, as, called, labelled, listener } from './shapes';
import type { LibraryModel } from './vocabulary';

const message = { properties: { data: labelled('untrusted.websocket') } };

export const reconnectingWebsocket: LibraryModel = {
  package: 'reconnecting-websocket',
  versions: '>=4',
  exports: {
    default: {
      construct: {
        params: [{ roles: ['transport.websocket.url'], callback: { returns: as('transport.websocket.url') } }],
        result: a('#ReconnectingWebSocket'),
      },
    },
  },
  types: {
    ReconnectingWebSocket: {
      members: {
        send: { call: { params: [as('network.body')] } },
        onmessage: { write: called(message) },
        addEventListener: { call: { events: { message: listener(message), '*': listener() } } },
      },
    },
  },
};
