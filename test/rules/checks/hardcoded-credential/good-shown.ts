// @case: logins put together at run time, and what only looks like one
import axios from 'axios';
import { token } from './session';
axios.defaults.headers.common['Authorization'] = `Bearer ${token()}`;
export const help = 'Bearer authentication';
export const sample = 'Bearer <your access token>';
export const shape = 'Basic dXNlcm5hbWU6';
export const challenge = 'Basic realm="ward"';

// @case: addresses without keys
import { key } from './vault';
export const pollen = () => fetch('https://pollen.example/v1?city=Bern&api_key=YOUR_API_KEY');
export const air = () => fetch(`https://air.example/v1/quality?appid=${key()}`);
export const page = (next: string) => fetch('https://records.example/v1?page_token=' + next);
export const map = 'https://tiles.example/v4?access_token=pk.eyJ1Ijoid2FyZCJ9';
export const docs = 'https://docs.example/errors?token=expired';

// @case: the secret of cookies and the users of a login, from the environment
import cookieParser from 'cookie-parser';
import express from 'express';
import basicAuth from 'express-basic-auth';
import { requireEnv } from './env';
export const app = express().use(cookieParser(requireEnv('COOKIE_SECRET')));
app.use(basicAuth({ users: { biomed: requireEnv('BIOMED_PASSWORD') } }));

// @case: a public client has a name and no secret
export const signIn = (body: URLSearchParams): Promise<Response> =>
  fetch('https://accounts.example/oauth/token', {
    method: 'POST',
    headers: { Authorization: 'Basic YnJvd3Nlcjo=', 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  });

// @case: a token that says of itself that it is for a sandbox
import axios from 'axios';
import { session } from './session';
const tokenOf = (isLocal: boolean): string => (isLocal ? 'sandbox-token' : session.get('token'));
export const send = (isLocal: boolean) =>
  axios.post('https://api.example/claims', {}, { headers: { Authorization: `Bearer ${tokenOf(isLocal)}` } });

// @case: a key is filled up before it is decoded
import jwt from 'jsonwebtoken';
function decoded(key: string): string {
  while (key.length % 4 !== 0) key += '=';
  return Buffer.from(key, 'base64').toString('utf-8');
}
export const sign = (claims: object): string => jwt.sign(claims, decoded(process.env.SIGNING_KEY!));

// @case: words of a screen in other languages
export const de = {
  login: {
    title: 'Anmeldung für Pflegekräfte',
    user: 'Name der Station',
    password: 'Passwort',
    resend_passcode: 'Nichts bekommen? <a>Code erneut senden</a>',
    failed: 'Die Anmeldung ist fehlgeschlagen',
    expired: 'Die Sitzung ist abgelaufen',
    submit: 'Weiter',
  },
} as const;
export const th = {
  password_requirements: 'รหัสผ่านต้องมี {{items, list}}',
  verify_via_passkey: 'ยืนยันผ่านรหัสผ่านดิจิทัล',
};
export const zh = { resend_passcode: '还没收到？ <a>重发验证码</a>', password_expired: '您的密碼已過期，必須重置後才能登錄。' };

// @case: a token that nobody signed, as tests forge it
const forged =
  'eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJkYXRhIjp7ImVtYWlsIjoibnVyc2VAd2FyZC5leGFtcGxlIn0sImlhdCI6MTUwODYzOTYxMn0.';
export const headers = { authorization: `Bearer ${forged}` };
export const request = {
  authorization:
    'Bearer eyJhbGciOiJub25lIn0.eyJkYXRhIjp7ImVtYWlsIjoibnVyc2VAd2FyZC5leGFtcGxlIn0sImlhdCI6MTUwODYzOTYxMn0.c2lnbmVkLWJ5LW5vYm9keQ',
};
localStorage.setItem('token', forged);
sessionStorage.setItem('token', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJudXJzZS0xNyIsIndhcmQiOiJpY3UifQ.');

// @case: the address of a wallet, which everybody may know
export const entered = { privateKey: '0x4A91c2eB3C13A2495De435a1b15e85b98115Ce77' };
