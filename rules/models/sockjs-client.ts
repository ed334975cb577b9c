import { a, as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** A WebSocket, or what stands in for it; its addresses begin with `http:` or `https:`. */
export const sockjsClient: LibraryModel = {
  package: 'sockjs-client',
  versions: '>=1',
  typings: '@types/sockjs-client',
  exports: { default: { construct: { params: [as('transport.websocket.url')], result: a('globals#WebSocket') } } },
};
