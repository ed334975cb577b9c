// @case: the secret of csrf-csrf from the environment
import { doubleCsrf } from 'csrf-csrf';
export const { doubleCsrfProtection } = doubleCsrf({
  getSecret: () => process.env.CSRF_SECRET!,
  getSessionIdentifier: (req) => req.session.id,
  cookieName: '__Host-ward.x-csrf-token',
});

// @case: strategies of hapi, with keys from elsewhere
import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.auth.strategy('nurse', 'jwt', {
  keys: { uri: 'https://login.ward.example/jwks.json', algorithms: ['RS256'] },
  verify: { aud: 'ward', iss: 'ward', sub: false, maxAgeSec: 14_400 },
  validate: () => ({ isValid: true }),
});
server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: process.env.COOKIE_KEY!, isSecure: true } });

// @case: a token of @hapi/jwt and the keys of iron-session
import Jwt from '@hapi/jwt';
import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';
export const issue = (id: string) => Jwt.token.generate({ sub: id }, { key: process.env.JWT_KEY!, algorithm: 'HS256' }, { ttlSec: 900 });
export const session = async () =>
  getIronSession(await cookies(), { cookieName: 'ward-session-7', password: { 1: process.env.SESSION_KEY! } });

// @case: keys of tokens of jose from the installation and a key set
import { SignJWT, createRemoteJWKSet, jwtVerify } from 'jose';
const key = new TextEncoder().encode(process.env.TOKEN_KEY);
const keys = createRemoteJWKSet(new URL('https://id.hospital.org/.well-known/jwks.json'));
export const mint = (device: string) =>
  new SignJWT({ device }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('5m').sign(key);
export const check = (token: string) => jwtVerify(token, keys, { algorithms: ['RS256'] });
