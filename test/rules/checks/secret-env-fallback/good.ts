// @case: without a literal
import session from 'express-session';
import { requireEnv } from './env';
export const middleware = session({ secret: requireEnv('SESSION_SECRET'), resave: false, saveUninitialized: false });

// @case: nullish, stops
const key = process.env.JWT_SECRET ?? fail('JWT_SECRET is not set');
function fail(message: string): never {
  throw new Error(message);
}
export const length = key.length;

// @case: default of another file is nothing
// @file: defaults.ts
export const NOTHING = '';
// @file: broker.ts
import { NOTHING } from './defaults';
export const password = process.env.BROKER_PASSWORD ?? NOTHING;
export const other = process.env.BROKER_PASSWORD || undefined;

// @case: environment of another file, a setting that is no secret
// @file: env.ts
export const env = process.env;
// @file: upload.ts
import { env } from './env';
export const region = env.AWS_REGION || 'eu-central-1';

// @case: destructured with a default that is no secret
const { DB_HOST = 'localhost', DB_PORT = '5432' } = process.env;
export const address = `${DB_HOST}:${DB_PORT}`;

// @case: keys that are no secrets
export const keyPrefix = process.env.KEY_PREFIX || 'vitals:';
export const publicKey = process.env.VAPID_PUBLIC_KEY || 'BIx0n2';
export const publicKeyOfPeer = process.env.PEER_SIGNING_KEY || 'unset';
export function getPeerPublicKey(): string {
  return process.env.PEER_SIGNING_KEY || 'unset';
}
export const primaryKey = process.env.PRIMARY_KEY || 'patientId';
export const tokenTtl = process.env.TOKEN_TTL || '3600';
export const keyPath = process.env.TLS_KEY_FILE || '/etc/ssl/key.pem';

// @case: chain of variables
export const encryptionKey = process.env.PHI_KEY || process.env.LEGACY_PHI_KEY;

// @case: configuration library without a default
import { ConfigService } from '@nestjs/config';
export const pumpToken = (config: ConfigService): string => config.getOrThrow('PUMP_TOKEN');

// @case: placeholder that a client shows to a server
export const probe = (url: string) =>
  fetch(url, { headers: { 'x-api-key': process.env.GATEWAY_API_KEY || 'dummy-key', accept: 'application/json' } });

// @case: a server of local models checks no key
import { createOpenAI } from '@ai-sdk/openai';
export const local = createOpenAI({
  baseURL: process.env.LLM_BASE_URL || 'http://localhost:11434/v1',
  apiKey: process.env.LLM_API_KEY || 'ollama',
});

// @case: the same, read before and with the address within other options
import { ChatOpenAI } from '@langchain/openai';
const apiKey = process.env.LLM_API_KEY ?? 'lm-studio';
export const model = new ChatOpenAI({ apiKey, configuration: { baseURL: 'http://127.0.0.1:1234/v1' } });

// @case: by what keys are made
import { ConfigService } from '@nestjs/config';
export class Limits {
  constructor(private readonly configService: ConfigService) {}
  keyGenerator(): string {
    return this.configService.get<'ip' | 'user'>('RATE_LIMIT_KEY_GENERATOR', 'user');
  }
}
export const tokenSource = process.env.TOKEN_SOURCE ?? 'cookie-jar';

// @case: whether credentials are sent along
function settingOf(name: string, fallback: string): string {
  return process.env[name] ?? fallback;
}
export const cors = { credentials: settingOf('CORS_CREDENTIALS', 'true') === 'true' };
export const asks = process.env.ASK_FOR_PIN || 'false';


// @case: how long a token lives, and keys of AWS that open nothing
import { S3Client } from '@aws-sdk/client-s3';
const settings = { KEY: process.env.KEY, SECRET: process.env.SECRET };
export const lifetime = process.env.REFRESH_TOKEN_EXPIRE || '7d';
export const s3 = new S3Client({
  credentials: { accessKeyId: settings.KEY || 'MISSING', secretAccessKey: settings.SECRET || 'MISSING' },
});

// @case: the branch that installations do not take
export default () => {
  let database;
  if (process.env.NODE_ENV === 'production') {
    database = { host: process.env.DATABASE_HOST, password: process.env.DATABASE_PASSWORD };
  } else {
    database = {
      host: process.env.DATABASE_HOST ?? 'postgres',
      password: process.env.DATABASE_PASSWORD ?? 'ward-7-monitor',
    };
  }
  return { database };
};

// @case: the configuration of NestJS, which stops without it
import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
@Injectable()
export class TokenSettings {
  constructor(private readonly configuration: ConfigService) {}
  options() {
    return {
      secret: this.configuration.getOrThrow<string>('JWT_SECRET'),
      expiresIn: this.configuration.get<string>('JWT_EXPIRES') || '15m',
    };
  }
}

// @case: what settings say about secrets, and are none
export const settings = {
  cookie: process.env.TOKEN_COOKIE || 'clinic-token',
  audience: process.env.TOKEN_AUDIENCE || 'clinic-api',
  vault: process.env.KEY_VAULT || 'clinicvault',
  store: process.env.SECRET_STORE || 'aws',
  algorithm: process.env.JWT_KEY_ALG || 'ES256',
  session: process.env.SESSION_KEY || 'connect.sid',
  claim: process.env.TOKEN_ROLE_CLAIM || 'roles',
  least: process.env.PASSWORD_MIN || '12',
  region: process.env.SECRETS_REGION || 'eu-west-1',
};

// @case: the name of a user beside an API key, and a first password that opens nothing
export const user = process.env.SMTP_APIKEY_USER ?? 'apikey';
export const { NEO4J_PASSWORD = 'neo4j' } = process.env;

// @case: the next statement stops in production
const prod = process.env.NODE_ENV === 'production';
export const ENCRYPTION_KEY = process.env.ENCRYPTION_KEY || 'dev';
if (prod && ENCRYPTION_KEY === 'dev') {
  throw new Error('Set ENCRYPTION_KEY');
}

// @case: the program ends where it was not set
const JWT_SECRET = process.env.JWT_SECRET ?? 'ward-dev';
if (process.env.NODE_ENV === 'production') {
  if (JWT_SECRET === 'ward-dev') process.exit(1);
}
export const signing = { secret: JWT_SECRET };

// @case: the kind of installation and one more setting
const prod = process.env.NODE_ENV === 'production';
const IS_CLOUD = !!process.env.IS_CLOUD;
// expect: secret-env-fallback (low)
export const JWT_SECRET = process.env.JWT_SECRET || 'dev';
if (prod && !IS_CLOUD && JWT_SECRET === 'dev') throw new Error('Set JWT_SECRET');

// @case: the role that comes with a key
export const SECRET_API_KEY_ROLE = process.env.SECRET_API_KEY_ROLE || 'readonly';

// @case: the key with which data were encrypted before
import { decrypt, encrypt } from './crypt';
const { OLD_ENCRYPTION_KEY: oldEncryptionKey, ENCRYPTION_KEY } = process.env;
export const moved = (data: string) => encrypt(decrypt(data, oldEncryptionKey || 'dev'), ENCRYPTION_KEY!);

// @case: a second text in place of a setting that has one where it is read
// @file: settings.ts
// expect: secret-env-fallback
export const SESSION_SECRET = process.env.SESSION_SECRET || 'correct-horse-7';
// @file: app.ts
import session from 'express-session';
import { SESSION_SECRET } from './settings';
export const sessions = session({ secret: SESSION_SECRET || 'ward-battery-9', resave: false });

// @case: a schema of convict without a default for its secrets
import convict from 'convict';
export const config = convict({
  jwt: {
    secret: { doc: 'Signs the tokens of nurses.', format: String, default: null, nullable: true, env: 'JWT_SECRET' },
    ttl: { doc: 'How long they last.', format: String, default: '15m', env: 'JWT_TOKEN_TTL' },
  },
  session: {
    secret: { format: String, default: '', sensitive: true },
    cookie: { doc: 'Its name.', format: String, default: 'ward-session', env: 'SESSION_COOKIE_NAME' },
  },
});

// @case: an object of the same shape where nothing reads settings by a schema
export const columns = {
  secret: { doc: 'Whether the row is shown.', format: 'text', default: 'hidden-row-1', env: 'SECRET_ROWS' },
};

// @case: Nest's configuration without a default
import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
@Injectable()
export class Tokens {
  constructor(private cfg: ConfigService) {}
  secret() {
    return this.cfg.getOrThrow<string>('JWT_SECRET');
  }
  issuer() {
    return this.cfg.get<string>('JWT_ISSUER', 'ward-hub');
  }
}
