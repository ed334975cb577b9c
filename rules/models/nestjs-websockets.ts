import { each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nestjsWebsockets: LibraryModel = {
  package: '@nestjs/websockets',
  versions: '>=9',
  exports: {
    ...each(['MessageBody'], { call: { decorates: { labels: ['untrusted.websocket'] } } }),
    ConnectedSocket: { call: { decorates: { type: 'socket.io#Socket' } } },
    SubscribeMessage: {},
    WebSocketGateway: {},
  },
};
