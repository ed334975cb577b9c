import { a, as, called, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** A WebSocket, or what stands in for it; its addresses begin with `http:` or `https:`. */
export const sockjsClient: LibraryModel = {
  package: 'sockjs-client',
  versions: '>=1',
  typings: '@types/sockjs-client',
  exports: { default: { construct: { params: [as('transport.websocket.url')], result: a('#Socket') } } },
  types: {
    Socket: {
      members: {
        send: { call: { params: [as('network.body')] } },
        onmessage: { write: called({ properties: { data: labelled('untrusted.websocket') } }) },
      },
    },
  },
};
