// @case: passwords that repeat their name
import { User } from './models';
export const seed = () =>
  // expect: hardcoded-credential
  new User({ username: 'admin@ward.example', password: 'SuperSecretPassword' }).save();
// expect: hardcoded-credential
export const gateway = { host: 'gw.ward.example', password: 'Password123!' };
// expect: hardcoded-credential
export const secret = 'gateway-secret-2020';

// @case: short secrets
export const exchange = (code: string) => ({
  client_id: 'bedside',
  // expect: hardcoded-credential
  client_secret: '123456',
  code,
});
// expect: hardcoded-credential
const dbPassword = 'w4rd3';
export const db = { dbPassword };

// @case: a default that is no setting's
export interface Account {
  password?: string;
}
export function initial(account?: Account): string {
  // expect: hardcoded-credential
  const password = account?.password || 'ward4all';
  return password;
}

// @case: secrets of the program's own whose stand-in works
// @file: config/all.js
module.exports = {
  port: 4000,
  // expect: hardcoded-credential
  cookieSecret: 'session_cookie_secret_key_here',
  // expect: hardcoded-credential
  jwtSecret: 'change-me-please',
};
// @file: server.js
const config = require('./config/' + process.env.STAGE);
exports.secret = config.cookieSecret;

// @case: entries by their name
import express from 'express';
export const app = express();
// expect: hardcoded-credential
app.set('superSecret', 'ward-3-tokens');
export const form = new FormData();
// expect: hardcoded-credential
form.append('client_secret', 'p4X0cR7mWk2q');
// expect: hardcoded-credential
export const token = 'ghx_7f1c02d94be84a360c7d';

// @case: a secret for tests, in code that is no test
// expect: hardcoded-credential (low)
export const TEST_CLIENT_SECRET = 'ward-7-of-the-tests';
