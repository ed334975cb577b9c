import { a, as, each, rowsOf } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nodeSqlite: LibraryModel = {
  package: 'node:sqlite',
  versions: '>=22',
  unchecked:
    'declared by @types/node from version 22 on (sqlite.d.ts), while the other modules of Node are checked with 20',
  exports: { DatabaseSync: { construct: { params: [as('file.write.path')], result: a('#DatabaseSync') } } },
  types: {
    DatabaseSync: {
      members: {
        exec: { call: { params: [as('sql.query')] } },
        prepare: { call: { params: [as('sql.query')], result: a('#StatementSync') } },
      },
    },
    StatementSync: {
      members: {
        run: { call: { rest: as('sql.parameters') } },
        ...each(['all', 'iterate'], { call: { rest: as('sql.parameters'), result: rowsOf('#StatementSync') } }),
        get: { call: { rest: as('sql.parameters'), result: { rowsOf: '#StatementSync' } } },
      },
    },
  },
};
