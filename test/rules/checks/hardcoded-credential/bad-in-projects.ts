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

// @case: the secret of signed cookies, where none is signed and where one is
// @file: package.json
{ "dependencies": { "express": "^4.0.0", "cookie-parser": "^1.4.0" } }
// @file: ward/app.ts
import express from 'express';
import cookieParser from 'cookie-parser';
const app = express();
// expect: hardcoded-credential (low)
app.use(cookieParser('Ward-7-kitchen'));
app.get('/', (req, res) => res.json({ theme: req.cookies.theme }));
// @file: clinic/app.ts
import express from 'express';
import cookieParser from 'cookie-parser';
const app = express();
// expect: hardcoded-credential (high)
app.use(cookieParser('Ward-8-kitchen'));
app.get('/', (req, res) => res.json({ user: req.signedCookies.user }));
