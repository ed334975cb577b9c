import { a, any, as, each, gives } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

/** Tagged, `sql.query`…``, its holes are parameters. */
const run: MemberModel = { call: { params: [as('sql.query')] } };
const runs = each(['query', 'batch'], run);
const config: ParamModel = {
  roles: ['database.url', 'database.options'],
  options: {
    server: as('transport.host'),
    user: as('credential.username'),
    password: as('credential.secret'),
    options: { options: { trustServerCertificate: as('tls.verification-off') } },
  },
};
const connect: MemberModel = { call: { params: [config], result: a('#ConnectionPool') } };
const pool: MemberModel = { construct: { params: [config], result: a('#ConnectionPool') } };
const request: MemberModel = { construct: { params: [any], result: a('#Request') } };
const members: Record<string, MemberModel> = { query: run, connect, ConnectionPool: pool, Request: request };

export const mssql: LibraryModel = {
  package: 'mssql',
  versions: '>=6',
  typings: '@types/mssql',
  undeclared: { default: 'CommonJS module object' },
  exports: { default: { members }, ...members },
  types: {
    ConnectionPool: { members: { ...runs, request: gives('#Request'), connect: gives('#ConnectionPool') } },
    Transaction: { members: { request: gives('#Request') } },
    Request: {
      members: {
        ...runs,
        input: { call: { params: [any, as('sql.parameters'), as('sql.parameters')], result: a('#Request') } },
      },
    },
  },
};
