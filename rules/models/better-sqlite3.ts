import { a, as, each, rowsOf } from './shapes';
import type { LibraryModel } from './vocabulary';

const construct = { params: [as('file.write.path')], result: a('#Database') } as const;

export const betterSqlite3: LibraryModel = {
  package: 'better-sqlite3',
  versions: '>=7',
  typings: '@types/better-sqlite3',
  exports: { default: { construct, call: construct } },
  types: {
    Database: {
      members: {
        prepare: { call: { params: [as('sql.query')], result: a('#Statement') } },
        exec: { call: { params: [as('sql.query')] } },
      },
    },
    Statement: {
      members: {
        run: { call: { rest: as('sql.parameters') } },
        ...each(['all', 'iterate'], { call: { rest: as('sql.parameters'), result: rowsOf('#Statement') } }),
        get: { call: { rest: as('sql.parameters'), result: { rowsOf: '#Statement' } } },
      },
    },
  },
};
