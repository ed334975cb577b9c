import { any, as, each, labelled, nothing } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

/** What connects to a broker or listens, by the transport: MQTT and gRPC take `url`, Redis and NATS `tls`. */
export const transport: ParamModel = {
  options: {
    options: {
      options: {
        url: as('transport.mqtt.url'),
        username: as('credential.username'),
        password: as('credential.secret'),
        rejectUnauthorized: as('tls.rejectUnauthorized'),
        tls: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
      },
    },
  },
};
const client: MemberModel = { call: { params: [transport] } };
const clients: MemberModel = { call: { params: [{ items: transport }] } };

export const nestjsMicroservices: LibraryModel = {
  package: '@nestjs/microservices',
  versions: '>=9',
  exports: {
    ...each(['Payload', 'Ctx'], { call: { decorates: { labels: ['untrusted.mqtt'] } } }),
    ...each(['MessagePattern', 'EventPattern'], {
      call: { handles: { params: [labelled('untrusted.mqtt'), nothing] } },
    }),
    ClientsModule: { members: { register: clients } },
    ClientProxyFactory: { members: { create: client } },
    Client: client,
  },
};

/** The options of a service that listens on a transport, as @nestjs/core takes them. */
export const microservice: MemberModel = { call: { params: [any, transport] } };
