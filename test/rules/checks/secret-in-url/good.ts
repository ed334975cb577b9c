// @case: header
export function upload(apiSecret: string): Promise<Response> {
  return fetch('https://cgm.ward.example/api/entries', { headers: { 'api-secret': apiSecret } });
}

// @case: one-time link
export function reset(): Promise<Response> {
  const token = new URLSearchParams(location.search).get('t');
  const url = `https://cgm.ward.example/password/reset?token=${token}`;
  return fetch(url);
}

// @case: parameters of axios
import axios from 'axios';
export const read = (device: string) =>
  axios.get('https://cloud.pump.example/v1/status', {
    params: { device },
  });

// @case: wrapper of another file
// @file: http.ts
export const get = (url: string): Promise<Response> => fetch(url);
// @file: follow.ts
import { get } from './http';
export function follow(id: string): Promise<Response> {
  return get(`https://cgm.ward.example/follow?sensor=${id}`);
}

// @case: socket with a first message
export function open(jwt: string): WebSocket {
  const socket = new WebSocket('wss://cgm.ward.example/live');
  socket.onopen = () => socket.send(jwt);
  return socket;
}

// @case: code and state of OAuth
import got from 'got';
export const exchange = (code: string, state: string) => got.get(`https://id.ward.example/callback?code=${code}&state=${state}`);

// @case: this machine alone sees it
import WebSocket from 'ws';
export const open = (port: number, path: string, jwt: string): WebSocket => new WebSocket(`wss://127.0.0.1:${port}${path}?jwt=${jwt}`);

// @case: the token of the page's own address goes on to the same site
// @file: pages/preferences.tsx
import { useRouter } from 'next/router';
import type { GetServerSidePropsContext, InferGetServerSidePropsType } from 'next';
export async function getServerSideProps(context: GetServerSidePropsContext) {
  const token = context.query.token as string | undefined;
  if (!token) return { props: { error: 'The link is not whole', token: '' } };
  return { props: { error: null, token } };
}
export default function Page({ error, token }: InferGetServerSidePropsType<typeof getServerSideProps>) {
  const save = () => fetch(`/api/preferences?token=${token}`, { method: 'POST' });
  return <button onClick={save}>{error}</button>;
}
export function Other() {
  const { token } = useRouter().query;
  const save = () => fetch(`/api/preferences?token=${token}`, { method: 'POST' });
  return <button onClick={save}>Stop the reminders</button>;
}
// @file: app/reminders.tsx
import axios from 'axios';
import { useSearchParams } from 'next/navigation';
export function Reminders() {
  const token = useSearchParams().get('token') ?? '';
  const read = () => fetch('/api/reminders?token=' + encodeURIComponent(token));
  const stop = () => axios.post('/api/reminders', {}, { params: { token } });
  return <a onClick={token ? stop : read}>Stop the reminders</a>;
}

// @case: a sign-in by another service that ends with a cookie, with a code that is good once, and a token that the page was opened with
import express from 'express';
declare const tokens: { issue(id: string): Promise<string>; ticket(id: string): Promise<string> };
const app = express();
app.get('/auth/callback', async (req, res) => {
  res.cookie('session', await tokens.issue(String(req.query.state)), { httpOnly: true, secure: true, sameSite: 'lax' });
  res.redirect(`${process.env.PORTAL_URL}/wards?state=${req.query.state}`);
});
app.get('/app/callback', async (req, res) => {
  res.redirect(`${process.env.PORTAL_URL}/wards?code=${await tokens.ticket(String(req.query.state))}`);
});
app.get('/unsubscribe', (req, res) => {
  const { token } = req.query;
  res.redirect(`/notifications?token=${token}`);
});
