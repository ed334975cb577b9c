import { a, as, each, labelled } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

/** `@WebSocketGateway(port, options)` and `@WebSocketGateway(options)`. */
const gateway: ParamModel = {
  options: {
    cors: { roles: ['cors.origin'], options: { origin: { roles: ['cors.origin'], items: as('cors.origin') } } },
    maxHttpBufferSize: as('server.max-payload'),
    maxPayload: as('server.max-payload'),
  },
};

export const nestjsWebsockets: LibraryModel = {
  package: '@nestjs/websockets',
  versions: '>=9',
  exports: {
    ...each(['MessageBody'], { call: { decorates: { labels: ['untrusted.websocket'] } } }),
    ConnectedSocket: { call: { decorates: { type: 'socket.io#Socket' } } },
    SubscribeMessage: { call: { handles: { params: [a('socket.io#Socket'), labelled('untrusted.websocket')] } } },
    WebSocketGateway: { call: { roles: ['server.create'], params: [gateway, gateway] } },
    WebSocketServer: { call: { decorates: { type: 'socket.io#Server' } } },
  },
};
