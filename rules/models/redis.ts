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
/** What is stored under a key is not the key. Small letters throughout: the names of version 3. */
const READS =
  'get getDel getEx getRange hGet hGetAll hVals hmGet mGet lIndex lRange lPop rPop sMembers sPop sRandMember zRange';
const OLDER = 'hget hgetall hvals hmget mget lindex lrange lpop rpop smembers spop srandmember zrange';
const read: MemberModel = { call: {} };
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
        ...each(`${READS} ${OLDER}`.split(' '), read),
        duplicate: { call: { result: a('#RedisClientType') } },
      },
    },
  },
};
