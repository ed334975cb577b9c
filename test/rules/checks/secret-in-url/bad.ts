// @case: secret in a concatenation
export function upload(apiSecret: string): Promise<Response> {
  // expect: secret-in-url
  return fetch('https://cgm.ward.example/api/entries?secret=' + apiSecret);
}

// @case: token of the storage in a constant
export function load(): Promise<Response> {
  const token = localStorage.getItem('token');
  const url = `https://cgm.ward.example/pebble?units=mg&token=${token}`;
  // expect: secret-in-url
  return fetch(url);
}

// @case: parameters of axios
import axios from 'axios';
export const read = (key: string) =>
  axios.get('https://cloud.pump.example/v1/status', {
    // expect: secret-in-url
    params: { api_key: key },
  });

// @case: wrapper of another file
// @file: http.ts
export const get = (url: string): Promise<Response> => fetch(url);
// @file: follow.ts
import { get } from './http';
export function follow(accessToken: string): Promise<Response> {
  // expect: secret-in-url
  return get(`https://cgm.ward.example/follow?access_token=${accessToken}`);
}

// @case: socket
export function open(jwt: string): WebSocket {
  // expect: secret-in-url
  return new WebSocket(`wss://cgm.ward.example/live?token=${jwt}`);
}

// @case: settings of another file
// @file: settings.ts
export const settings = { base: 'https://cgm.ward.example', password: process.env.CGM_PASSWORD };
// @file: login.ts
import got from 'got';
import { settings } from './settings';
// expect: secret-in-url
export const login = () => got.get(`${settings.base}/login?user=uploader&password=${settings.password}`);

// @case: one key in several URLs of a script is told once, another one besides
import axios from 'axios';
import { apiKey, uploadToken } from './keys';
export async function clean(): Promise<void> {
  // expect: secret-in-url
  const { data } = await axios.get(`/api/groups?apikey=${apiKey}`);
  for (const group of data.groups) await axios.post(`/api/groups/${group}/delete?apikey=${apiKey}`);
  // expect: secret-in-url
  await axios.post(`/api/done?token=${uploadToken}`);
}
export class Follower {
  constructor(private readonly token: string) {}
  // expect: secret-in-url
  readings = () => axios.get(`/api/readings?token=${this.token}`);
  alarms = () => axios.get(`/api/alarms?token=${this.token}`);
}

// @case: a host whose name begins like this machine's
import WebSocket from 'ws';
export const open = (path: string, jwt: string): WebSocket =>
  // expect: secret-in-url
  new WebSocket(`wss://localhost.ward.example:8443${path}?jwt=${jwt}`);

// @case: the vendor takes it in the query and nowhere else
import axios from 'axios';
export const push = (apiKey: string, body: object) =>
  // expect: secret-in-url (low)
  axios.post(`https://api.pushy.me/push?api_key=${apiKey}`, body);
export const long = (secret: string, token: string) =>
  // expect: secret-in-url (low)
  fetch(`https://graph.instagram.com/access_token?grant_type=ig_exchange_token&client_secret=${secret}&access_token=${token}`);
export const me = (accessToken: string) =>
  // expect: secret-in-url (high)
  fetch(`https://graph.instagram.com/v21.0/me?fields=name&access_token=${accessToken}`);

// @case: the vendor takes the key in the query only
// expect: secret-in-url (low)
export const trends = () => fetch(`https://api.giphy.com/v1/gifs/search?api_key=${process.env.GIPHY_API_KEY}&q=well`);
// expect: secret-in-url (low)
export const rates = () => fetch(`https://www.alphavantage.co/query?function=FX_DAILY&apikey=${process.env.RATES_KEY}`);

// @case: the token of the address goes to another site, or comes from its fragment or the store
import { useSearchParams } from 'next/navigation';
export function Reminders() {
  const token = useSearchParams().get('token');
  // expect: secret-in-url
  const there = () => fetch(`https://reminders.example/api?token=${token}`);
  const hidden = new URLSearchParams(window.location.hash.slice(1)).get('token');
  // expect: secret-in-url
  const logged = () => fetch(`/api/reminders?token=${hidden}`);
  const kept = new URLSearchParams(window.location.search).get('token') ?? localStorage.getItem('token');
  // expect: secret-in-url
  const session = () => fetch(`/api/reminders?token=${kept}`);
  return [there, logged, session];
}

// @case: a sign-in by another service that ends with the token in the address
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
declare const tokens: { issue(id: string): Promise<{ accessToken: string }> };
@Controller('auth')
export class AuthController {
  @Get('google/callback')
  async signedIn(@Req() req: Request, @Res() res: Response) {
    const jwt = await tokens.issue(String(req.query.state));
    const portal = req.cookies['portal'] ?? process.env.PORTAL_URL;
    // expect: secret-in-url
    if (!portal.includes('wards')) return res.redirect(`${portal}/wards?jwt=${jwt.accessToken}`);
    return res.redirect(302, `${portal}?state=${req.query.state}&token=${jwt.accessToken}`);
  }
}

// @case: a page that goes on to the next one, whose token may be good for that step only
export function install(server: string, answer: { token: string }): void {
  // expect: secret-in-url (low)
  window.location.href = `${server}/messenger/install?token=${answer.token}`;
}
