import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const Database: MemberModel = { construct: { params: [as('file.write.path')], result: a('#Database') } };

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
      members: { ...each(['run', 'get', 'all', 'each', 'exec', 'prepare'], { call: { params: [as('sql.query')] } }) },
    },
  },
};
