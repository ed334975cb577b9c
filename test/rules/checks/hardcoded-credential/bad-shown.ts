// @case: logins written as headers, whatever client sends them
import axios from 'axios';
// expect: hardcoded-credential
const MONITOR_LOGIN = 'Basic Z2F0ZXdheTpTcDAyLXdhcmQtNw==';
// expect: hardcoded-credential
axios.defaults.headers.common['Authorization'] = 'Bearer 7f1c02d94be84a36';
export const headers = new Headers();
// expect: hardcoded-credential
headers.append('Authorization', 'Token 0c7d5e19a2b84f63');
export const login = MONITOR_LOGIN;

// @case: a login of another file
// @file: logins.ts
// expect: hardcoded-credential
export const MONITOR = 'Basic Z2F0ZXdheTpTcDAyLXdhcmQtNw==';
// @file: vitals.ts
import { MONITOR } from './logins';
export const vitals = (url: string) => fetch(url, { headers: { Authorization: MONITOR } });

// @case: keys in addresses
// @file: keys.ts
export const FORECAST = 'a8f5f167f44f4964e6c998dee827110c';
// @file: air.ts
import { FORECAST } from './keys';
const HOST = 'https://air.example';
// expect: hardcoded-credential
export const pollen = () => fetch('https://pollen.example/v1?city=Bern&api_key=9f8e7d6c5b4a3f2e');
// expect: hardcoded-credential
export const air = () => fetch(`${HOST}/v1/quality?appid=${FORECAST}`);
// expect: hardcoded-credential
export const heat = () => fetch(HOST + '/v1/heat?token=' + FORECAST);

// @case: the secret of cookies and the users of a login
import cookieParser from 'cookie-parser';
import express from 'express';
import basicAuth from 'express-basic-auth';
import Koa from 'koa';
// expect: hardcoded-credential
export const app = express().use(cookieParser('kekse'));
// expect: hardcoded-credential
app.use(basicAuth({ users: { biomed: 'Ward-9!north' } }));
export const koa = new Koa();
// expect: hardcoded-credential
koa.keys = ['ward-3-cookies'];

// @case: an issued key in the place of the user, without a password
export const charge = (body: URLSearchParams): Promise<Response> =>
  fetch('https://billing.example/v1/charges', {
    method: 'POST',
    // expect: hardcoded-credential
    headers: { Authorization: 'Basic azh4UTJ2TjdwUjRtVDl3WjFjNWI6' },
    body,
  });

// @case: a token that people chose for a gateway
import axios from 'axios';
export const push = (reading: number) =>
  axios.post('https://gateway.example/readings', { reading }, {
    // expect: hardcoded-credential
    headers: { Authorization: 'Bearer ward-gateway-uplink' },
  });

// @case: the private key of a wallet
// expect: hardcoded-credential
export const wallet = { privateKey: '0x4a91c2eb3c13a2495de435a1b15e85b98115ce7700f3b1c89d2e6a7f5c4b3a29' };
