// @case: or with a literal
import session from 'express-session';
export const middleware = session({
  // expect: secret-env-fallback
  secret: process.env.SESSION_SECRET || 'your-super-secret-key-change-in-production',
  resave: false,
  saveUninitialized: false,
});

// @case: nullish, into a token
import jwt from 'jsonwebtoken';
// expect: secret-env-fallback
const key = process.env.JWT_SECRET ?? 'dev';
export const sign = (id: string): string => jwt.sign({ id }, key);

// @case: default of another file
// @file: defaults.ts
export const DEFAULT_BROKER_SECRET = 'ward-broker-1';
// @file: broker.ts
import { connect } from 'mqtt';
import { DEFAULT_BROKER_SECRET } from './defaults';
export const client = connect('mqtts://broker.example', {
  username: 'gateway',
  // expect: secret-env-fallback
  password: process.env.BROKER_PASSWORD ?? DEFAULT_BROKER_SECRET,
});

// @case: environment and default of other files
// @file: env.ts
export const env = process.env;
// @file: keys.ts
export const keys = { upload: 'nightscout-123' };
// @file: upload.ts
import { env } from './env';
import { keys } from './keys';
// expect: secret-env-fallback
export const apiSecret = env.API_SECRET || keys.upload;

// @case: destructured with a default
// expect: secret-env-fallback
const { DB_PASSWORD = 'postgres' } = process.env;
export const password = DB_PASSWORD;

// @case: bracket notation in a class field
export class CloudLink {
  // expect: secret-env-fallback
  private readonly token = process.env['INFLUX_TOKEN'] || 'my-influx-token';
  headers(): Record<string, string> {
    return { Authorization: `Token ${this.token}` };
  }
}

// @case: chain of fallbacks
// expect: secret-env-fallback
export const encryptionKey = process.env.PHI_KEY || process.env.LEGACY_PHI_KEY || '0123456789abcdef';

// @case: configuration library with a default
import { ConfigService } from '@nestjs/config';
export function pumpToken(config: ConfigService): string {
  // expect: secret-env-fallback
  return config.get('PUMP_TOKEN', 'pump-token');
}

// @case: the key of a service that may be elsewhere
import { createOpenAI } from '@ai-sdk/openai';
export const triage = createOpenAI({
  baseURL: process.env.LLM_BASE_URL || 'https://llm.ward.example/v1',
  // expect: secret-env-fallback
  apiKey: process.env.LLM_API_KEY || 'triage',
});

// @case: the password of a data base on the same machine
import { createPool } from 'mysql2';
export const pool = createPool({
  host: process.env.DB_HOST || 'localhost',
  // expect: secret-env-fallback
  password: process.env.DB_PASSWORD || 'clinic',
});

// @case: the key of a source
// expect: secret-env-fallback
export const sourceKey = process.env.SOURCE_API_KEY ?? 'ward7-source-2021';

// @case: the branch that installations take
export default () => {
  if (process.env.NODE_ENV !== 'production') return { host: 'localhost', password: process.env.DATABASE_PASSWORD };
  return {
    host: process.env.DATABASE_HOST,
    // expect: secret-env-fallback
    password: process.env.DATABASE_PASSWORD ?? 'ward-7-monitor',
  };
};

// @case: the configuration of NestJS, or a literal
import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
@Injectable()
export class TokenSettings {
  constructor(private readonly configuration: ConfigService) {}
  options() {
    // expect: secret-env-fallback
    return { secret: this.configuration.get<string>('JWT_SECRET') || 'ward-7-monitor', expiresIn: '15m' };
  }
}

// @case: secrets whose names end with what they are for
export const secrets = {
  // expect: secret-env-fallback
  cookie: process.env.JWT_SECRET_COOKIE || 'ward7-cookie-2021',
  // expect: secret-env-fallback
  session: process.env.SESSION_KEY || 'ward7-session-2021',
};

// @case: the password of a data base among destructured settings
// expect: secret-env-fallback
export const { NEO4J_PASSWORD = 'ward-graph-1' } = process.env;

// @case: another text is refused, or none is
const prod = process.env.NODE_ENV === 'production';
// expect: secret-env-fallback
export const ENCRYPTION_KEY = process.env.ENCRYPTION_KEY || 'ward-7';
if (prod && ENCRYPTION_KEY === 'dev') throw new Error('Set ENCRYPTION_KEY');
// expect: secret-env-fallback
export const SIGNING_KEY = process.env.SIGNING_KEY || 'dev-7';
if (prod && SIGNING_KEY === 'dev-7') console.warn('Set SIGNING_KEY');

// @case: an old key with which tokens are still signed
import { sign } from './crypt';
const { OLD_SIGNING_KEY: oldSigningKey } = process.env;
// expect: secret-env-fallback
export const signed = (data: string) => sign(data, oldSigningKey || 'dev');

// @case: a default of Nest's configuration, whatever the service is called
import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
@Injectable()
export class Tokens {
  constructor(private cfg: ConfigService) {}
  secret() {
    // expect: secret-env-fallback
    return this.cfg.get<string>('JWT_SECRET', 'changeme-please');
  }
}

// @case: what is done only when a cookie was found, by a map that is filled name by name
import { JwtService } from '@nestjs/jwt';
export class WardGateway {
  constructor(private readonly jwt: JwtService) {}
  connect(client: { handshake: { headers: { cookie: string } } }) {
    const token = this.tokenOf(client);
    if (!token) return undefined;
    // expect: secret-env-fallback
    return this.jwt.verify(token, { secret: process.env.ACCESS_TOKEN_SECRET || 'secret' });
  }
  private readonly tokenOf = (client: any): string | null => {
    const cookies = client.handshake.headers.cookie.split('; ').reduce((found: any, cookie: string) => {
      const [name, value] = cookie.split('=');
      if (name && value) found[name.trim()] = decodeURIComponent(value);
      return found;
    }, {});
    return cookies['accessToken'] || null;
  };
}
