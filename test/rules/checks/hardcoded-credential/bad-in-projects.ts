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

// @case: the login from the factory, in the call that replaces it
import { randomUUID } from 'node:crypto';
function ask(path: string, { auth, body }: { auth?: string; body?: URLSearchParams } = {}): Promise<Response> {
  const headers: Record<string, string> = {};
  if (auth) headers.Authorization = `Basic ${Buffer.from(auth).toString('base64')}`;
  return fetch(`http://localhost:9000${path}`, { method: 'POST', headers, body });
}
export async function claim(): Promise<string> {
  const fresh = `Ward-${randomUUID()}`;
  await ask('/api/users/change_password', {
    // expect: hardcoded-credential (low)
    auth: 'admin:admin',
    body: new URLSearchParams({ login: 'admin', previousPassword: 'admin', password: fresh }),
  });
  return fresh;
}

// @case: the same login where nothing is replaced
function ask(path: string, { auth }: { auth?: string } = {}): Promise<Response> {
  const headers: Record<string, string> = {};
  if (auth) headers.Authorization = `Basic ${Buffer.from(auth).toString('base64')}`;
  return fetch(`http://pump.ward.example${path}`, { headers });
}
export async function readAll(): Promise<void> {
  // expect: hardcoded-credential
  await ask('/api/users', { auth: 'admin:admin' });
}

// @case: a key that is built into the page, and the same in a program that serves
// @file: app/package.json
{ "name": "ward-app", "devDependencies": { "react-dom": "^19.0.0", "vite": "^7.0.0" } }
// @file: app/settings.ts
const env = import.meta.env;
export const settings = {
  // expect: hardcoded-credential (low)
  postCodeApiKey: env.VITE_POST_CODE_API_KEY || '579b464db66ec23bdd000001aab3946e44ce4aad7209ff7b',
};
// @file: service/package.json
{ "name": "ward-service", "dependencies": { "astro": "^5.0.0", "react-dom": "^19.0.0" } }
// @file: service/settings.ts
const env = import.meta.env;
export const settings = {
  // expect: hardcoded-credential
  postCodeApiKey: env.POST_CODE_API_KEY || '579b464db66ec23bdd000001aab3946e44ce4aad7209ff7b',
};
