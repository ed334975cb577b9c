import { a, as, called, each, nothing, rowsOf } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const Database: MemberModel = { construct: { params: [as('file.write.path')], result: a('#Database') } };

const row = called(nothing, { rowsOf: 0 });
const all = called(nothing, rowsOf(0));

export const sqlite3: LibraryModel = {
  package: 'sqlite3',
  versions: '>=5',
  undeclared: { default: 'CommonJS module object' },
  exports: {
    Database,
    default: { members: { Database, verbose: { call: { result: { type: '#sqlite3' } } } } },
    verbose: { call: { result: { type: '#sqlite3' } } },
  },
  types: {
    sqlite3: { members: { Database } },
    Database: {
      members: {
        run: { call: { params: [as('sql.query')], rest: as('sql.parameters') } },
        ...each(['exec', 'prepare'], { call: { params: [as('sql.query')] } }),
        ...each(['get', 'each'], {
          call: { params: [as('sql.query'), { ...as('sql.parameters'), ...row }, row], rest: as('sql.parameters') },
        }),
        all: {
          call: { params: [as('sql.query'), { ...as('sql.parameters'), ...all }, all], rest: as('sql.parameters') },
        },
      },
    },
  },
};
