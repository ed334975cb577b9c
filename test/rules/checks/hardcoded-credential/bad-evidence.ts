// @case: under the name of a secret, where nothing else speaks for it
// expect: hardcoded-credential (low)
export const USER_SECRET = 'Secret2FA';
export const nl = {
  // expect: hardcoded-credential (low)
  login: { password: 'Wachtwoord', title: 'Aanmelden' },
};
export const codes = {
  // expect: hardcoded-credential (low)
  PASSWORD: 'AUTH-0003',
  INVALID: 'AUTH-0004',
};
// expect: hardcoded-credential (low)
export const icons = { secret: 'mdi-key-1', ward: 'mdi-bed-2' };
// expect: hardcoded-credential (low)
export const REFRESH_TOKEN = 'portal_refresh_v1';
// expect: hardcoded-credential (low)
export const passwordRule = { password: '^(?=.*[A-Z])(?=.*\\d).{8,}$' };

// @case: a token that is only printed
// expect: hardcoded-credential (low)
const token = 'WARD_TOKEN_9ab84e8f41e4146403dd4a6bbcea5e418d23a97';
console.log('token: ' + token);

// @case: a password beside its user, as constants and as fields
export const SUPER_WARD_IDENTIFIER = 'superward';
// expect: hardcoded-credential (medium)
export const SUPER_WARD_PASSWORD = 'superward';
export class Login {
  public trialUsername = 'trial@ward.example';
  // expect: hardcoded-credential (medium)
  public trialPassword = 'IamUsedForTrials';
}

// @case: a plain word that signs in another file
// @file: settings.ts
// expect: hardcoded-credential (low)
export const portalSecret = 'wardround';
// @file: main.ts
import jwt from 'jsonwebtoken';
import { portalSecret } from './settings';
// expect: hardcoded-credential (high)
export const token = (sub: string) => jwt.sign({ sub }, portalSecret, { expiresIn: '15m' });

// @case: a plain word handed to a constructor and to a session
import session from 'express-session';
import { User } from './models';
// expect: hardcoded-credential (medium)
export const first = () => new User({ login: 'ward-admin', password: 'WardRoundsDaily' }).save();
// expect: hardcoded-credential (medium)
export const sessions = session({ secret: 'WardRoundsDaily', resave: false, saveUninitialized: false });

// @case: what fills the data base of a developer, a matter of an audit
// @file: seeds/02_api_token.ts
export const seed = (knex: any) =>
  // expect: hardcoded-credential (low)
  knex('tokens').insert({ label: 'dev', apiToken: 'KaE52wgw7pi5zVitv4gR5lxoUa6ncTQGASPmXDSdppB9xcd9' });
