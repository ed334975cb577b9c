// @case: session of a ward server
import jwt from 'jsonwebtoken';
export function clinician(token: string) {
  // expect: jwt-verify-without-algorithms
  return jwt.verify(token, process.env.JWT_SECRET!);
}

// @case: renamed import and a callback
import { verify as check } from 'jsonwebtoken';
export function onToken(token: string, done: (ok: boolean) => void) {
  // expect: jwt-verify-without-algorithms
  check(token, process.env.PUMP_KEY!, (error, claims) => done(!error && !!claims));
}

// @case: options that say other things
import * as jwt from 'jsonwebtoken';
const options = { issuer: 'https://id.clinic.example', audience: 'infusion-gateway' };
export class Sessions {
  constructor(private readonly key: string) {}
  read(token: string) {
    // expect: jwt-verify-without-algorithms
    return jwt.verify(token, this.key, options);
  }
}

// @case: key of another file
// @file: keys.ts
export const sessionKey = () => process.env.SESSION_KEY ?? '';
// @file: auth.ts
import jwt from 'jsonwebtoken';
import { sessionKey } from './keys';
export const authenticate = (req, res, next) => {
  // expect: jwt-verify-without-algorithms
  req.user = jwt.verify(req.headers.authorization.split(' ')[1], sessionKey());
  next();
};

// @case: passport strategy
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
passport.use(
  // expect: jwt-verify-without-algorithms
  new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.JWT_KEY! }, (claims, done) => done(null, claims)),
);

// @case: express-jwt with options of another file
// @file: options.ts
export const jwtOptions = { secret: process.env.JWT_KEY!, credentialsRequired: true };
// @file: server.ts
import expressJwt from 'express-jwt';
import { jwtOptions } from './options';
// expect: jwt-verify-without-algorithms
export const onlyStaff = expressJwt(jwtOptions);

// @case: promisified by hand
import jwt from 'jsonwebtoken';
export const claimsOf = (token: string, secret: string) =>
  new Promise((resolve, reject) => {
    // expect: jwt-verify-without-algorithms
    jwt.verify(token, secret, {}, (error, claims) => (error ? reject(error) : resolve(claims)));
  });

// @case: a certificate of a library that chooses by the key is a matter of an audit
// @file: package.json
{ "dependencies": { "jsonwebtoken": "^9.0.2" } }
// @file: src/auth.ts
import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';
const publicKey = readFileSync('/etc/ward/idp.pem');
// expect: jwt-verify-without-algorithms (low)
export const clinician = (token: string) => jwt.verify(token, publicKey);

// @case: a secret, but the library may be an old one
// @file: package.json
{ "dependencies": { "jsonwebtoken": "^8.5.1 || ^9.0.0" } }
// @file: src/auth.ts
import jwt from 'jsonwebtoken';
// expect: jwt-verify-without-algorithms
export const clinician = (token: string) => jwt.verify(token, process.env.JWT_SECRET!);

// @case: a secret of a library that takes HMAC only for it is one as well
// @file: package.json
{ "dependencies": { "jsonwebtoken": "^9.0.2", "passport-jwt": "^4.0.1" } }
// @file: src/auth.ts
import jwt from 'jsonwebtoken';
import { ExtractJwt, Strategy } from 'passport-jwt';
const { sessionSecret } = process.env;
// expect: jwt-verify-without-algorithms (low)
export const clinician = (token: string) => jwt.verify(token, process.env.JWT_SECRET!);
// expect: jwt-verify-without-algorithms (low)
export const nurse = (token: string) => jwt.verify(token, sessionSecret!, { issuer: 'ward' });
// expect: jwt-verify-without-algorithms (low)
export const strategy = new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.JWT_SECRET! }, check);
// expect: jwt-verify-without-algorithms (low)
export const robot = (token: string) => jwt.verify(token, process.env.JWT_KEY!);

// @case: version 8 and a secret that is never missing is a matter of an audit
// @file: package.json
{ "dependencies": { "jsonwebtoken": "^8.5.1" } }
// @file: src/config.ts
const { env } = process;
export default { jwtSecret: env.SECRET || 'ward-7-sandbox', adminSecret: env.ADMIN_SECRET };
// @file: src/auth.ts
import jwt from 'jsonwebtoken';
import config from './config';
// expect: jwt-verify-without-algorithms (low)
export const clinician = (token: string) => jwt.verify(token, config.jwtSecret);
// expect: jwt-verify-without-algorithms (high)
export const admin = (token: string) => jwt.verify(token, config.adminSecret!);

// @case: the same, with the library that another one brings along
// @file: package.json
{ "dependencies": { "@nestjs/jwt": "^10.0.2" } }
// @file: src/auth.ts
import * as jwt from 'jsonwebtoken';
// expect: jwt-verify-without-algorithms (low)
export const clinician = (token: string) => jwt.verify(token, process.env.JWT_SECRET!);

// @case: an old one that another one brings along
// @file: package.json
{ "dependencies": { "@nestjs/jwt": "^9.0.0" } }
// @file: src/auth.ts
import * as jwt from 'jsonwebtoken';
// expect: jwt-verify-without-algorithms (high)
export const clinician = (token: string) => jwt.verify(token, process.env.JWT_SECRET!);

// @case: decode of jwt-simple, which verifies
import { decode } from 'jwt-simple';
import { key } from './keys';
// expect: jwt-verify-without-algorithms
export const claims = (token: string) => decode(token, key);

// @case: the algorithm of the token's own header
import jwt from 'jsonwebtoken';
import { key } from './keys';
export function claims(token: string) {
  const decoded = jwt.decode(token, { complete: true })!;
  // expect: jwt-verify-without-algorithms
  return jwt.verify(token, key, { algorithms: [decoded.header.alg] });
}

// @case: a public key that is asked for before, with version 8
// @file: package.json
{ "dependencies": { "jsonwebtoken": "^8.5.1" } }
// @file: main.ts
import { verify } from 'jsonwebtoken';
export function claims(token: string, kid: string, keys: Map<string, string>): unknown {
  if (!keys.has(kid)) throw new Error('unknown key');
  // expect: jwt-verify-without-algorithms (low)
  return verify(token, keys.get(kid)!, { issuer: 'https://id.ward.example' });
}
export function other(token: string, kid: string, keys: Map<string, string>): unknown {
  // expect: jwt-verify-without-algorithms (high)
  return verify(token, keys.get(kid)!, { issuer: 'https://id.ward.example' });
}

// @case: version 8 and a secret that a program hands its own part
// @file: package.json
{ "dependencies": { "jsonwebtoken": "^8.5.1" } }
// @file: sessions.ts
import jwt from 'jsonwebtoken';
export class Sessions {
  constructor(private readonly secret: string) {}
  claims(token: string): unknown {
    // expect: jwt-verify-without-algorithms (low)
    return jwt.verify(token, this.secret, { issuer: 'ward' });
  }
}

// @case: version 8 and a field that holds a setting
// @file: package.json
{ "dependencies": { "jsonwebtoken": "^8.5.1" } }
// @file: sessions.ts
import jwt from 'jsonwebtoken';
export class Sessions {
  private readonly secret = process.env.SESSION_SECRET;
  claims(token: string): unknown {
    // expect: jwt-verify-without-algorithms (high)
    return jwt.verify(token, this.secret!, { issuer: 'ward' });
  }
}

