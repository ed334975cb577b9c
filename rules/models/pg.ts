import { a, as, called, nothing, rowsOf } from './shapes';
import type { CallModel, LibraryModel, ParamModel, ResultModel, TypeModel } from './vocabulary';

const config: ParamModel = {
  roles: ['database.url', 'database.options'],
  options: {
    user: as('credential.username'),
    password: as('credential.secret'),
    host: as('transport.host'),
    connectionString: as('database.url'),
    ssl: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
    connectionTimeoutMillis: as('network.timeout'),
  },
};
const rows: ResultModel = { properties: { rows: rowsOf(0) } };
const answer = called(nothing, rows);
const query: CallModel = {
  params: [
    { roles: ['sql.query'], options: { text: as('sql.query'), values: as('sql.parameters') } },
    { ...as('sql.parameters'), ...answer },
    answer,
  ],
  result: rows,
};
const escape: CallModel = { result: { passes: [0], clears: ['sql'] } };
const escapes: TypeModel['members'] = { escapeLiteral: { call: escape }, escapeIdentifier: { call: escape } };
const client: TypeModel = { members: { query: { call: query }, ...escapes } };

export const pg: LibraryModel = {
  package: 'pg',
  versions: '>=8',
  typings: '@types/pg',
  exports: {
    Client: { construct: { params: [config], result: a('#Client') } },
    Pool: { construct: { params: [config], result: a('#Pool') } },
    ...escapes,
  },
  types: {
    Client: client,
    ClientBase: client,
    PoolClient: client,
    Pool: {
      members: {
        query: { call: query },
        connect: { call: { params: [called(nothing, a('#PoolClient'))], result: a('#PoolClient') } },
      },
    },
  },
};
