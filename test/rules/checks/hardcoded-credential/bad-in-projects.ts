// @case: a frozen login of another file
// @file: src/database/credentials.ts
export const databaseLogin = Object.freeze({
  user: 'telemetry_rw',
  // expect: hardcoded-credential
  pass: 'Sp02-Monitor!77',
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
