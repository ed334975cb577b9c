import { a, as, each, rowsOf } from './shapes';
import type { LibraryModel } from './vocabulary';

const kept = as('storage.value.mobile');
const open = { call: { result: a('#SQLiteDatabase') } } as const;

export const expoSqlite: LibraryModel = {
  package: 'expo-sqlite',
  versions: '>=13',
  exports: { ...each(['openDatabaseSync', 'openDatabaseAsync', 'useSQLiteContext'], open) },
  types: {
    SQLiteDatabase: {
      members: {
        // Plain SQLite unless the app is built with SQLCipher and sets `PRAGMA key`.
        ...each(['runAsync', 'runSync'], { call: { params: [as('sql.query'), { ...kept, items: kept }], rest: kept } }),
        ...each(['execAsync', 'execSync', 'prepareAsync', 'prepareSync'], { call: { params: [as('sql.query')] } }),
        ...each(['getAllAsync', 'getAllSync', 'getEachAsync', 'getEachSync'], {
          call: { params: [as('sql.query')], result: rowsOf(0) },
        }),
        ...each(['getFirstAsync', 'getFirstSync'], {
          call: { params: [as('sql.query')], result: { rowsOf: 0 } },
        }),
      },
    },
  },
};
