// @case: secret of a token
import jwt from 'jsonwebtoken';
import { requireEnv } from './env';
const JWT_SECRET = requireEnv('JWT_SECRET');
export const sign = (patientId: string): string => jwt.sign({ patientId }, JWT_SECRET);

// @case: broker password from the environment
import { connect } from 'mqtt';
export const client = connect('mqtts://broker.example', { username: 'gateway', password: process.env.BROKER_PASSWORD });

// @case: password in a parameter that takes one, from another file
// @file: defaults.ts
import { readFileSync } from 'node:fs';
export const defaults = { user: 'nurse', word: readFileSync('/run/secrets/broker', 'utf8') };
// @file: broker.ts
import { connect } from 'mqtt';
import { defaults } from './defaults';
export const client = connect('mqtts://broker.example', { username: defaults.user, password: defaults.word });

// @case: database password behind a class field
import { Pool } from 'pg';
export class ReadingStore {
  private readonly dbPassword = process.env.DB_PASSWORD;
  readonly pool = new Pool({ host: 'db.example', user: 'readings', password: this.dbPassword });
}

// @case: session secret through a wrapper of another file
// @file: web/session.ts
import session from 'express-session';
export const sessions = (key: string) => session({ secret: key, resave: false, saveUninitialized: false });
// @file: web/server.ts
import { sessions } from './session';
import { requireEnv } from '../env';
export const middleware = sessions(requireEnv('SESSION_SECRET'));

// @case: authorization header
import axios from 'axios';
export const emr = (token: string) =>
  axios.create({ baseURL: 'https://emr.example', headers: { Authorization: `Bearer ${token}` } });

// @case: placeholders
export const template = {
  password: '<your password>',
  clientSecret: 'your-client-secret',
  apiKey: 'xxxxxxxxxxxx',
  token: '${TOKEN}',
  secret: 'changeme',
  accessToken: 'sk-xxxxxxxxxxxxxxxx',
  licenseKey: 'xxxx-xxxx-xxxx-xxxx',
  masked: { password: '••••••••', apiSecret: '********', wifiPassword: '●●●●●●●●●●' },
};

// @case: names of things, not the things
export const FORGOT_PASSWORD = 'FORGOT_PASSWORD';
export const SESSION_TOKEN_HEADER = 'x-session-token';
export const accessToken = 'access_token';
export const tokenEndpointAuthMethod = 'client_secret_post';
export const passwordLabel = 'Password of the pump';
export const strings = { password: 'Password', wrongPassword: 'The password is not correct.' };
export const passwordField = { type: 'password', name: 'password' };
export const TOKEN_URL = 'https://auth.example/oauth/token';
export const secretPath = '/run/secrets/broker';
export enum Action {
  ResetPassword = 'account/resetPassword',
}

// @case: public keys and identifiers
export const deviceKey = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE8xOUetsCa8EfOlDEBAfREhJqspDo
-----END PUBLIC KEY-----`;
export const serviceKey = '0000180d-0000-1000-8000-00805f9b34fb';
export const loincKey = '2.16.840.1.113883.6.1';

// @case: a stand-in where the file with the key is missing
import jwt from 'jsonwebtoken';
import { existsSync, readFileSync } from 'node:fs';
const publicKey = existsSync('jwt.pub') ? readFileSync('jwt.pub', 'utf8') : 'placeholder-public-key';
export const claims = (token: string) => jwt.verify(token, publicKey, { algorithms: ['RS256'] });

// @case: key of the JWT module of Nest from the environment
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
@Module({ imports: [JwtModule.register({ secret: process.env.JWT_SECRET, signOptions: { expiresIn: '1h' } })] })
export class AuthModule {}

// @case: what rules that know more of it report
import bcrypt from 'bcrypt';
import express from 'express';
import { createCipheriv, randomBytes } from 'node:crypto';
const SERVICE_PASSWORD = 'Fen-9!biomed';
const adminPassword = 'Ward-7!north';
const ENCRYPTION_KEY = '9f31c7b2e8d04a6690be1d27f35a8c44';
const { BROKER_PASSWORD = 'W4rd-broker' } = process.env;
export const app = express().post('/service', (req, res) => {
  // expect: backdoor-or-magic-value
  if (req.body.password === SERVICE_PASSWORD) return res.json({ role: 'service' });
  return res.sendStatus(401);
});
// expect: default-credentials
export const seed = () => bcrypt.hash(adminPassword, 12);
// expect: hardcoded-crypto-key
export const cipher = () => createCipheriv('aes-256-gcm', ENCRYPTION_KEY, randomBytes(12));
export const broker = { password: BROKER_PASSWORD };

// @case: key of the search in a documentation
export default {
  title: 'Forms',
  themeConfig: {
    headers: {
      'x-algolia-agent': 'Algolia%20for%20JavaScript%20(4.14.3)%3B%20Browser%20(lite)',
      'x-algolia-api-key': '175d88f6e5f8319b27702e4cc4013561',
    },
    algolia: { appId: 'SL7YXI16RH', apiKey: '4f8b1c90d2e7a6533c0f9b7d21ae84c6', indexName: 'forms' },
  },
};

// @case: a login that is put together of settings which may be missing
// @file: env.ts
class Environment {
  protected optional(value: string | undefined): string | undefined {
    return value ? value : undefined;
  }
}
class LinkEnvironment extends Environment {
  public CLIENT_ID = this.optional(undefined);
  public CLIENT_SECRET = this.optional(undefined);
}
export default new LinkEnvironment();
// @file: exchange.ts
import env from './env';
const login = Buffer.from(`${env.CLIENT_ID}:${env.CLIENT_SECRET}`).toString('base64');
export const exchange = (url: string, body: string) =>
  fetch(url, { method: 'POST', body, headers: { Authorization: `Basic ${login}` } });

// @case: names of settings and of what waits in a queue
import { queue } from './queue';
const FLUSH_DB_KEY = '__flush_db__';
export const flush = () => queue.enqueue(FLUSH_DB_KEY);
export const prefixes = { PasswordPolicyOptions: 'WARD_PASSWORD_POLICY_', tokenSettings: 'WARD_TOKEN_' };

// @case: what a field is called in another language
export const messages = {
  'config.field.email': 'Correo electrónico',
  'config.field.password': 'Contraseña',
  'login.password': 'パスワード',
};

// @case: a server of local models checks no key
import OpenAI from 'openai';
export const local = new OpenAI({ baseURL: 'http://localhost:1234/v1', apiKey: 'lm-studio' });

// @case: tokens that nobody issued
export const config = { token: 'a/../b-0123456789abcdef' };

// @case: what a form may be filled in with, and keys of a collection of requests
export const samples: Record<string, string> = {
  password: 'ward-entry-123',
  confirmPassword: 'ward-entry-123',
  apiKey: 'ak_test_1234567890abcdef',
  refreshToken: 'rt_1234567890abcdef',
};

// @case: what a validator asks of a password
export const rules = { username: 'required|unique:users', password: 'required|confirmed', secretCode: 'string|min:8' };

// @case: an entry of a store, called as its constant is, without the store
export const WARD_TOUR_SESSION_KEY = 'ward-tour-key';

// @case: settings of a server that cannot exist, as a sample configuration has them
export const settings = {
  ldap: {
    enable: false,
    url: 'ldaps://example.com',
    // expect: hardcoded-credential (low)
    search: { rootName: 'cn=ward,dc=example,dc=com', rootPassword: 'ward-1234' },
  },
};

// @case: what a component is shown with where nobody uses it
interface Invitation {
  readonly ward: string;
  readonly reportUrl: string;
}
// expect: hardcoded-credential (low)
export const Mail = ({ ward = 'Ward 3', reportUrl = 'https://portal.clinic.example/r/42?key=Qks08afjek3leF8d83j2nCd902rf' }: Invitation) =>
  `${ward}: ${reportUrl}`;

// @case: paths of routes with parameters
export const ROUTE_SECRETS = '/devices/{id}/secrets/{name}';
export const ROUTE_SECRET_EXISTS = '/devices/:id/secrets/:name2/exists';

// @case: for a server that cannot be there
export const warehouse = {
  url: 'https://warehouse-to-come.invalid',
  username: 'pending_provisioning',
  // expect: hardcoded-credential (low)
  password: 'pending_provisioning7',
};

// @case: part of a sample that shows how a hook is called
const dummyRevision = {
  version: 2,
  // expect: hardcoded-credential (low)
  reviews: [{ userId: 'user_456', user: { type: 'api_key', apiKey: 'key_abc123' } }],
};
export const preview = JSON.stringify(dummyRevision);

// @case: the name of a header under the name of what it carries, and what an example shows
export const WEBHOOK_SECRET = 'x-ward-signature-256';

// @case: which check was passed
interface Results { add(plugin: object, result: { pass?: string; fail?: string; msg?: string }): void }
export function judged(results: Results, plugin: object, isRelayed: boolean): void {
  if (!isRelayed) results.add(plugin, { fail: 'sender_domain' });
  // expect: hardcoded-credential (low)
  else results.add(plugin, { pass: 'sender_domain' });
  // expect: hardcoded-credential (low)
  results.add(plugin, { pass: 'rcpt_to.split' });
}

// @case: the field of the session in which lusca keeps its secret
import express from 'express';
import lusca from 'lusca';
const CSRF_SECRET = 'wardCsrf_v2';
const app = express();
app.use(lusca({ csrf: { secret: 'wardCsrf_v2' }, nosniff: true }));
app.use('/letters', lusca.csrf({ secret: CSRF_SECRET }));

// @case: SQLite asks for no password
import { Sequelize } from 'sequelize';
export const db = new Sequelize('ward', 'nobody', 'pw-9f8e7d6c', { dialect: 'sqlite', storage: '/var/lib/ward.db' });

// @case: what a field is declared with for unit tests, set from the configuration everywhere else
import config from 'config';
export class Settings {
  // expect: hardcoded-credential (low)
  public auth = { clientId: 'ward', secret: 'k3y-0f-w4rd' };
  constructor() {
    if (!process.env.JEST_WORKER_ID) {
      this.auth = config.get('auth');
    }
  }
}

// @case: the half of a key that only says who signs
import * as Minio from 'minio';
export const DEFAULT_MINIO_ACCESS_KEY = 'minioadmin';
export const DEFAULT_MINIO_SECRET_KEY = process.env.MINIO_ROOT_SECRET_KEY!;
export const client = new Minio.Client({
  endPoint: 'minio.ward.example',
  accessKey: process.env.MINIO_ACCESS_KEY || DEFAULT_MINIO_ACCESS_KEY,
  secretKey: process.env.MINIO_SECRET_KEY || DEFAULT_MINIO_SECRET_KEY,
});
