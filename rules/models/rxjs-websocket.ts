import { a, as, called, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const message = labelled('untrusted.websocket');

export const rxjsWebsocket: LibraryModel = {
  package: 'rxjs/webSocket',
  versions: '>=6',
  exports: {
    webSocket: {
      call: {
        params: [{ roles: ['transport.websocket.url'], options: { url: as('transport.websocket.url') } }],
        result: a('#WebSocketSubject'),
      },
    },
  },
  types: {
    WebSocketSubject: {
      members: {
        next: { call: { params: [as('network.body')] } },
        subscribe: { call: { params: [{ ...called(message), options: { next: called(message) } }] } },
      },
    },
  },
};
