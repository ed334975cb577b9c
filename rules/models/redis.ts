import { a, any, as, called, each, labelled } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const create: MemberModel = {
  call: {
    params: [
      {
        roles: ['database.options'],
        options: {
          url: as('database.url'),
          username: as('credential.username'),
          password: as('credential.secret'),
          socket: {
            roles: ['tls.options'],
            options: {
              host: as('transport.host'),
              rejectUnauthorized: as('tls.rejectUnauthorized'),
              ca: as('tls.ca'),
              key: as('tls.key'),
            },
          },
        },
      },
    ],
    result: a('#RedisClientType'),
  },
};
const script: MemberModel = { call: { params: [as('code.eval')] } };
const subscribe: MemberModel = { call: { params: [any, called(labelled('untrusted.queue'))] } };

export const redis: LibraryModel = {
  package: 'redis',
  versions: '>=4',
  aliases: ['@redis/client'],
  exports: { createClient: create, ...each(['createCluster'], { call: {} }) },
  types: {
    /** Scripts are Lua, run by the server with all its data at hand. */
    RedisClientType: {
      members: {
        ...each(['eval', 'evalRo', 'EVAL', 'EVAL_RO', 'scriptLoad'], script),
        ...each(['subscribe', 'pSubscribe', 'SUBSCRIBE', 'PSUBSCRIBE'], subscribe),
        duplicate: { call: { result: a('#RedisClientType') } },
      },
    },
  },
};
