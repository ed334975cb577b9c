// @case: a frozen login of another file, done well
// @file: src/database/credentials.ts
import { readFileSync } from 'node:fs';
export const databaseLogin = Object.freeze({
  user: 'telemetry_rw',
  pass: readFileSync('/run/secrets/db_password', 'utf8').trim(),
});
// @file: src/database/data-source.ts
import { DataSource, DataSourceOptions } from 'typeorm';
import { databaseLogin as login } from './credentials';

const options: DataSourceOptions = {
  type: 'postgres',
  host: process.env.DB_HOST,
  username: login.user,
  password: login.pass,
  entities: [],
};
export const dataSource = new DataSource(options);

// @case: a constant that only stands in for a setting is judged where it does
const DEVELOPMENT_LOCK_SECRET = 'dev-lock-secret';
export const lock = { secret: process.env.LOCK_TOKEN_SECRET ?? DEVELOPMENT_LOCK_SECRET };
