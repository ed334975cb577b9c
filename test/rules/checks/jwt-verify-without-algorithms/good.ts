// @case: session of a ward server
import jwt from 'jsonwebtoken';
export function clinician(token: string) {
  return jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ['HS256'] });
}

// @case: renamed import and a callback
import { verify as check } from 'jsonwebtoken';
export function onToken(token: string, done: (ok: boolean) => void) {
  check(token, process.env.PUMP_KEY!, { algorithms: ['ES256'] }, (error, claims) => done(!error && !!claims));
}

// @case: options that say other things
import * as jwt from 'jsonwebtoken';
const options = { issuer: 'https://id.clinic.example', audience: 'infusion-gateway', algorithms: ['HS256' as const] };
export class Sessions {
  constructor(private readonly key: string) {}
  read(token: string) {
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
  req.user = jwt.verify(req.headers.authorization.split(' ')[1], sessionKey(), { algorithms: ['HS256'] });
  next();
};

// @case: passport strategy
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
passport.use(
  new Strategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: process.env.JWT_KEY!, algorithms: ['HS256'] }, (claims, done) => done(null, claims)),
);

// @case: express-jwt with options of another file
// @file: options.ts
export const jwtOptions = { secret: process.env.JWT_KEY!, credentialsRequired: true, algorithms: ['RS256'] };
// @file: server.ts
import expressJwt from 'express-jwt';
import { jwtOptions } from './options';
export const onlyStaff = expressJwt(jwtOptions);

// @case: promisified by hand
import jwt from 'jsonwebtoken';
export const claimsOf = (token: string, secret: string) =>
  new Promise((resolve, reject) => {
    jwt.verify(token, secret, { algorithms: ['HS512'] }, (error, claims) => (error ? reject(error) : resolve(claims)));
  });

// @case: options that a caller gives
import jwt from 'jsonwebtoken';
export const read = (token: string, key: string, options: jwt.VerifyOptions) => jwt.verify(token, key, options);
export const readAll = (...args: [string, string]) => jwt.verify(...args);

// @case: jose binds the algorithm to the key
import { jwtVerify } from 'jose';
export const claims = (token: string, key: CryptoKey) => jwtVerify(token, key, { issuer: 'https://id.clinic.example' });

// @case: decode of jwt-simple with its algorithm
import { decode } from 'jwt-simple';
import { key } from './keys';
export const claims = (token: string) => decode(token, key, false, 'HS256');

// @case: the algorithm of the key that the header names
import jwt from 'jsonwebtoken';
import { keyOf } from './keys';
export function claims(token: string) {
  const decoded = jwt.decode(token, { complete: true })!;
  const key = keyOf(decoded.header.kid!);
  return jwt.verify(token, key.pem, { algorithms: [key.alg] });
}

// @case: the algorithm of the header, one of those that are taken
import jwt from 'jsonwebtoken';
import { key } from './keys';
const TAKEN = ['RS256', 'ES256'];
export function claims(token: string) {
  const decoded = jwt.decode(token, { complete: true })!;
  if (!TAKEN.includes(decoded.header.alg)) throw new Error('unknown algorithm');
  return jwt.verify(token, key, { algorithms: [decoded.header.alg as jwt.Algorithm] });
}
