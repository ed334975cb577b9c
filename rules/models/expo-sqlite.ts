import { a, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const open = { call: { result: a('#SQLiteDatabase') } } as const;

export const expoSqlite: LibraryModel = {
  package: 'expo-sqlite',
  versions: '>=13',
  exports: { ...each(['openDatabaseSync', 'openDatabaseAsync', 'useSQLiteContext'], open) },
  types: {
    SQLiteDatabase: {
      members: { ...each(['execAsync', 'execSync', 'runAsync', 'runSync', 'getAllAsync', 'getAllSync', 'getFirstAsync', 'getFirstSync', 'getEachAsync', 'getEachSync', 'prepareAsync', 'prepareSync'], { call: { params: [as('sql.query')] } }) },
    },
  },
};
