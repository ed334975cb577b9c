// @case: the scheme of a URL object is set afterwards, done well
// @file: src/realtime/endpoint.ts
const secure = true;
export const realtimeEndpoint = (path: string): URL => {
  const url = new URL('/stream', 'https://monitor.ward.example');
  url.protocol = secure ? 'wss:' : 'ws:';
  url.pathname = path;
  return url;
};
// @file: src/realtime/socket.ts
import WebSocket from 'ws';
import { realtimeEndpoint } from './endpoint';

export function openWaveform(bed: string): WebSocket {
  return new WebSocket(realtimeEndpoint(`/beds/${bed}`).toString());
}
