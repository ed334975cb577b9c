// @case: what the service itself signs and lets in with, and what others have to take
// @file: package.json
{ "name": "ward-portal" }
// @file: settings.ts
export const settings = {
  // expect: secret-env-fallback (high)
  session: process.env.SESSION_SECRET || 'portal-session-1',
  // expect: secret-env-fallback (high)
  secret: process.env.WARD_PORTAL_SECRET || 'portal-1',
  // expect: secret-env-fallback (high)
  jwt: { key: process.env.ROUND_KEY || 'rounds-12' },
  // expect: secret-env-fallback (high)
  first: process.env.DEFAULT_PASSWORD ?? 'rounds',
  // expect: secret-env-fallback (high)
  relay: process.env.RELAY_TOKEN ?? 'Hk29xPq7rT0vZb81LmW4',
  // expect: secret-env-fallback (low)
  mail: process.env.SMTP_PASS || 'mailhog12',
  // expect: secret-env-fallback (low)
  store: process.env.MINIO_SECRET_KEY || 'minioadmin',
  // expect: secret-env-fallback (low)
  sso: process.env.OIDC_CLIENT_SECRET ?? 'clientsecret1',
  // expect: secret-env-fallback (low)
  notices: process.env.NOTICES_API_KEY || 'notices-missing1',
};

// @case: told by its use, whatever it is called
import jwt from 'jsonwebtoken';
// expect: secret-env-fallback (high)
const ward = process.env.WARD_TOKEN || 'ward-round-1';
export const allowed = (given: string) => given === ward;
// expect: secret-env-fallback (high)
export const token = (sub: string) => jwt.sign({ sub }, process.env.ROUND_KEY || 'rounds-12', { expiresIn: '5m' });

// @case: defaults of a schema of convict
import convict from 'convict';
export const config = convict({
  env: { doc: 'The environment.', format: ['production', 'development'], default: 'development', env: 'NODE_ENV' },
  jwt: {
    secret: {
      doc: 'Signs the tokens of nurses.',
      format: String,
      // expect: secret-env-fallback (high)
      default: 'ward-nurses-7',
      env: 'JWT_SECRET',
    },
  },
  session: {
    // expect: secret-env-fallback (high)
    secret: { format: String, default: 'rounds-at-night-3', sensitive: true },
  },
});
config.validate({ allowed: 'strict' });

// @case: a schema of convict apart from the call
// @file: package.json
{ "name": "ward-portal", "dependencies": { "convict": "^6.2.4" } }
// @file: src/config/schema.ts
export const schema = {
  cookie: {
    password: {
      doc: 'Encrypts the session cookie.',
      format: String,
      // expect: secret-env-fallback (high)
      default: 'the-password-must-be-at-least-32-characters-long',
      env: 'SESSION_COOKIE_PASSWORD',
    },
  },
};
// @file: src/config/index.ts
import convict from 'convict';
import { schema } from './schema';
export const config = convict(schema);
