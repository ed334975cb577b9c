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
