// @case: labels of a form, and a token of another kind
export const labels = { email: 'E-mail address', password: 'Your-password-please' };
export const contract = { token: '0x9ab84e8f41e4146403dd4a6bbcea5e418d23a97f' };
export const next = { token: 'afterTheLastOne' };

// @case: what an answer of an API looks like
export const pairingSchema = {
  type: 'object',
  properties: { pairings: { type: 'array', example: [{ secret: 'a3c84b25409ea8ca1782ef17f94a42fc', ward: 'west' }] } },
} as const;

// @case: names of tables
export const PASSWORD_HASH_TABLE = 'used_passwords';
const SECRETS_COLLECTION = 'pump-secrets-v2';
export const collections = [SECRETS_COLLECTION];

// @case: what says of itself that it is made up for a test
const TEST_CLIENT_SECRET = 'test_secret';
process.env.EMR_CLIENT_SECRET = TEST_CLIENT_SECRET;

// @case: hash of the made-up password of accounts to show the program with
// @file: src/demoData/users.ts
// expect: hardcoded-credential (low)
const prehashedPassword = '$2b$10$HViO/gGVnhXT/pKmWoleBe6kRIiN0vXnNKGvgdRq5i/PoRUAsO/xG';
export const users = ['nurse', 'doctor'].map((name) => ({ name, password: prehashedPassword }));

// @case: hash in the seed of developers' data bases
// @file: prisma/seeds/01_accounts.ts
export const seed = (users: { insert(row: object): Promise<void> }) =>
  // expect: hardcoded-credential (low)
  users.insert({ id: 1, password: '$2b$10$HViO/gGVnhXT/pKmWoleBe6kRIiN0vXnNKGvgdRq5i/PoRUAsO/xG' });

// @case: login of a developer's own data base
import pg from 'pg';
export const pool = new pg.Pool({
  host: 'localhost',
  user: 'telemetry',
  // expect: hardcoded-credential (low)
  password: 'telemetry1',
  database: 'telemetry1',
});

// @case: what passwords are made of, and keys of captchas for tests
export const PASSWORD_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789!@#';
export const PASSWORD_CHARS = 'abcdefghijkmnopqrstuvwxyz23456789';
export const TURNSTILE_SECRET_KEY = '1x0000000000000000000000000000000AA';

// @case: what stands in for a setting that is taken apart, which another rule judges
const { WARD_PASSWORD: wardPassword = 'ward7-telemetry' } = process.env;
export const login = { user: 'telemetry', key: wardPassword };

// @case: seeds, factories and data of load tests
// @file: prisma/seed/users.ts
// expect: hardcoded-credential (low)
export const nurse = { role: 'nurse', password: 'seed-ward-42' };
// @file: db/factories/user.ts
// expect: hardcoded-credential (low)
export const user = { role: 'user', password: 'night7shift' };

// @case: the hash of a password that stands beside it
import { createAccount } from './accounts';
createAccount({
  // expect: hardcoded-credential
  password: 'ward-entry-81',
  passwordHash: '94ab3f18e2c07d56b1aa09ef3376cd41',
});

// @case: a login that is not set, put together all the same, and what stands in a log for one
import { ProxyAgent } from 'undici';
import { logger } from './logger';
class Settings {
  private data = { proxy: { host: '', user: '', password: '' } };
  get proxy() {
    return this.data.proxy;
  }
  set proxy(proxy) {
    this.data.proxy = proxy;
  }
}
const { proxy } = new Settings();
const token = proxy.user && proxy.password ? `Basic ${btoa(`${proxy.user}:${proxy.password}`)}` : undefined;
export const agent = new ProxyAgent({ uri: `https://${proxy.host}`, token });
export const refused = (name: string) => logger.warn('refused', { account: { name, password: '__REDACTED__' } });

// @case: accounts at reserved domains, made by scripts that speak to the server of their own machine alone
// @file: try-register.js
import axios from 'axios';
const base = 'http://localhost:5000/api';
const at = Date.now();
// expect: hardcoded-credential (low)
const nurse = { email: `nurse.${at}@example.com`, password: 'ward-probe-71', role: 'nurse' };
await axios.post(`${base}/auth/register`, nurse);
// @file: try-login.js
// expect: hardcoded-credential (low)
const body = JSON.stringify({ email: 'probe@ward.test', password: 'ward-probe-72' });
const answer = await fetch('http://127.0.0.1:8080/login', { method: 'POST', body });
console.log(answer.status);

// @case: a password that says itself that it is wrong, in a login that must fail
const refused = await fetch(`${process.env.BACKEND}/login`, {
  method: 'POST',
  // expect: hardcoded-credential (low)
  body: JSON.stringify({ identifier: process.env.ADMIN, password: 'wrong-password-12' }),
});
if (refused.status !== 401) throw new Error('a wrong password opens');

// @case: the password that was delivered, which a check at the start refuses
const DELIVERED_PASSWORD = 'ward-first-2024';
export function validate(isProduction: boolean): readonly string[] {
  const errors: string[] = [];
  const warnings: string[] = [];
  const adminPassword = process.env.ADMIN_PASSWORD;
  if (!adminPassword) errors.push('ADMIN_PASSWORD is missing');
  else if (adminPassword === DELIVERED_PASSWORD) {
    if (isProduction) errors.push('ADMIN_PASSWORD must not be the one that was delivered');
    else warnings.push('Change ADMIN_PASSWORD');
  }
  console.log('length', (adminPassword || DELIVERED_PASSWORD).length, warnings);
  return errors;
}
