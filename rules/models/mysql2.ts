import { a, as, called, each, gives, nothing, rowsOf } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const config: ParamModel = {
  roles: ['database.url', 'database.options'],
  options: {
    user: as('credential.username'),
    password: as('credential.secret'),
    host: as('transport.host'),
    uri: as('database.url'),
    ssl: {
      roles: ['tls.options'],
      options: {
        rejectUnauthorized: as('tls.rejectUnauthorized'),
        ca: as('tls.ca'),
        key: as('tls.key'),
        minVersion: as('tls.minVersion'),
        ciphers: as('tls.ciphers'),
      },
    },
    connectTimeout: as('network.timeout'),
    debug: as('debug.switch'),
  },
};
const answer = called(nothing, rowsOf(0));
const sql: MemberModel = {
  call: {
    params: [
      { roles: ['sql.query'], options: { sql: as('sql.query'), values: as('sql.parameters') } },
      { ...as('sql.parameters'), ...answer },
      answer,
    ],
  },
};
const escapes: Record<string, MemberModel> = {
  ...each(['escape', 'escapeId'], { call: { result: { passes: [0], clears: ['sql'] } } }),
  format: { call: { params: [as('sql.query')], result: { passes: [0, 1], clears: ['sql'] } } },
};
const queries = { query: sql, execute: sql, ...escapes };

export const mysql2: LibraryModel = {
  package: 'mysql2',
  versions: '>=2',
  aliases: ['mysql'],
  exports: {
    createConnection: { call: { params: [config], result: a('#Connection') } },
    createPool: { call: { params: [config], result: a('#Pool') } },
    ...escapes,
  },
  types: {
    Connection: { members: { ...queries, promise: gives('mysql2/promise#Connection') } },
    PoolConnection: { members: { ...queries, promise: gives('mysql2/promise#PoolConnection') } },
    Pool: {
      members: {
        ...queries,
        getConnection: { call: { params: [called(nothing, a('#PoolConnection'))] } },
        promise: gives('mysql2/promise#Pool'),
      },
    },
  },
};
