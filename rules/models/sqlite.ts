import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const run: MemberModel = { call: { params: [as('sql.query')], rest: as('sql.parameters') } };

/** Promises around sqlite3. */
export const sqlite: LibraryModel = {
  package: 'sqlite',
  versions: '>=4',
  exports: {
    open: { call: { params: [{ options: { filename: as('file.write.path') } }], result: a('#Database') } },
    Database: { construct: { result: a('#Database') } },
  },
  types: {
    Database: {
      members: {
        ...each(['run', 'get', 'all', 'each', 'prepare'], run),
        exec: { call: { params: [as('sql.query')] } },
      },
    },
  },
};
