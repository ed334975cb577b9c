import { a, as, called, each, nothing } from './shapes';
import type { CallModel, LibraryModel, ParamModel } from './vocabulary';

const config: ParamModel = {
  roles: ['database.options'],
  options: {
    user: as('credential.username'),
    password: as('credential.secret'),
    connectString: as('database.url'),
    connectionString: as('database.url'),
  },
};
const connect: CallModel = {
  params: [config, called(nothing, a('#Connection'))],
  result: a('#Connection'),
};

/** Oracle Database: https://node-oracledb.readthedocs.io/en/latest/api_manual/connection.html */
export const oracledb: LibraryModel = {
  package: 'oracledb',
  versions: '>=5',
  unchecked: 'compared by hand with @types/oracledb, which the manifest of the check does not hold',
  exports: {
    getConnection: { call: connect },
    createPool: { call: { params: [config, called(nothing, a('#Pool'))], result: a('#Pool') } },
    getPool: { call: { result: a('#Pool') } },
  },
  types: {
    Pool: { members: { getConnection: { call: connect } } },
    Connection: {
      members: {
        execute: { call: { params: [as('sql.query'), as('sql.parameters')] } },
        ...each(['executeMany', 'queryStream'], { call: { params: [as('sql.query'), as('sql.parameters')] } }),
      },
    },
  },
};
