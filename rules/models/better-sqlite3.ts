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
        ...each(['all', 'iterate'], { call: { result: rowsOf('#Statement') } }),
        get: { call: { result: { rowsOf: '#Statement' } } },
      },
    },
  },
};
