// @case: the secret of csrf-csrf, which a function gives
import { doubleCsrf } from 'csrf-csrf';
export const { doubleCsrfProtection } = doubleCsrf({
  // expect: hardcoded-credential
  getSecret: () => 'hk7-Q2vd-93mfLw01xZ',
  getSessionIdentifier: (req) => req.session.id,
});

// @case: keys of the strategies of hapi
import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.auth.strategy('nurse', 'jwt', {
  // expect: hardcoded-credential
  keys: 'nurse-tokens-2021',
  verify: { aud: 'ward', iss: 'ward', sub: false, maxAgeSec: 14_400 },
  validate: () => ({ isValid: true }),
});

// @case: the secret of a token of @hapi/jwt
import Jwt from '@hapi/jwt';
// expect: hardcoded-credential
export const issue = (id: string) => Jwt.token.generate({ sub: id }, { key: 'nurse-tokens-2021', algorithm: 'HS256' }, { ttlSec: 900 });

// @case: the keys of iron-session by their numbers
import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';
export const session = async () =>
  getIronSession(await cookies(), {
    cookieName: 'ward',
    // expect: hardcoded-credential
    password: { 1: 'hk7Q2vd93mfLw01xZhk7Q2vd93mfLw01' },
  });

// @case: the secret of Companion, of NextAuth and of Better Auth
import companion from '@uppy/companion';
import NextAuth from 'next-auth';
import { betterAuth } from 'better-auth';
export const uploads = companion.app({
  // expect: hardcoded-credential
  secret: 'uploads-of-ward-7',
  filePath: '/var/spool/uploads',
  server: { host: 'files.ward.example', protocol: 'https' },
});
// expect: hardcoded-credential
export default NextAuth({ secret: 'pages-of-ward-7', providers: [] });
// expect: hardcoded-credential
export const auth = betterAuth({ secret: 'people-of-ward-7', emailAndPassword: { enabled: true } });

// @case: key of tokens of jose, which takes it as bytes
import { SignJWT, jwtVerify } from 'jose';
// expect: hardcoded-credential
const key = new TextEncoder().encode('Vq8kLm2pXz-ward-hub');
export const mint = (device: string) =>
  new SignJWT({ device }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('5m').sign(key);
export const check = (token: string) =>
  // expect: hardcoded-credential
  jwtVerify(token, new TextEncoder().encode('Ht5rWq9zBn-ward-hub'), { algorithms: ['HS256'] });
