import { a, as, each, emitter, labelled, listener, nothing } from './shapes';
import type { CallModel, LibraryModel, ParamModel } from './vocabulary';

const queued = labelled('untrusted.queue');
const READS =
  'get getdel getex getrange getBuffer hget hgetall hvals hmget mget lindex lrange lpop rpop smembers spop srandmember zrange'.split(
    ' ',
  );
const options: ParamModel = {
  roles: ['database.options'],
  options: {
    host: as('transport.host'),
    username: as('credential.username'),
    password: as('credential.secret'),
    tls: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
    connectTimeout: as('network.timeout'),
  },
};
const make: CallModel = {
  params: [{ ...options, roles: ['database.url', 'database.options'] }, options, options],
  result: a('#Redis'),
};

export const ioredis: LibraryModel = {
  package: 'ioredis',
  versions: '>=4',
  exports: { default: { construct: make }, Redis: { construct: make } },
  types: {
    Redis: {
      members: {
        /** Scripts are Lua, run by the server with all its data at hand. */
        eval: { call: { params: [as('code.eval')] } },
        /** What is stored under a key is not the key. */
        ...each(READS, { call: {} }),
        duplicate: { call: { result: a('#Redis') } },
        ...emitter({
          message: listener(nothing, queued),
          pmessage: listener(nothing, nothing, queued),
          '*': listener(),
        }),
      },
    },
  },
};
