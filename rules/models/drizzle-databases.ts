import { a, any, as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const record: MemberModel = { call: { params: [{ roles: ['database.record'], items: as('database.record') }] } };

/** `db.insert(users).values(record)`: no hook stands between a record and the data base. */
export const drizzleDatabases: LibraryModel = {
  package: 'drizzle-orm/node-postgres',
  versions: '>=0.28',
  aliases: [
    'postgres-js',
    'neon-http',
    'neon-serverless',
    'vercel-postgres',
    'pglite',
    'mysql2',
    'planetscale-serverless',
    'better-sqlite3',
    'libsql',
    'd1',
    'bun-sqlite',
    'expo-sqlite',
  ].map((name) => `drizzle-orm/${name}`),
  exports: { drizzle: { call: { result: a('#database') } } },
  types: {
    database: {
      members: {
        insert: { call: { params: [any], result: a('#insert') } },
        update: { call: { params: [any], result: a('#update') } },
        execute: { call: { params: [any] } },
      },
    },
    insert: { members: { values: record } },
    update: { members: { set: { call: { params: [as('database.record')] } } } },
  },
};
