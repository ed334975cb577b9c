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
