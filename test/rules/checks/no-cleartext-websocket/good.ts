// @case: browser socket with a template
const BACKEND_HOST = import.meta.env.VITE_BACKEND_HOST;
export const socket = new WebSocket(`wss://${BACKEND_HOST}/ws/wearable`);

// @case: ws client, URL from another file
// @file: settings.ts
export const settings = { monitorUrl: 'wss://monitor-7.ward3.example/stream' } as const;
// @file: monitor.ts
import WebSocket from 'ws';
import { settings } from './settings';
export const monitor = new WebSocket(settings.monitorUrl, { handshakeTimeout: 3000 });

// @case: Socket.IO over https, through a factory of another file
// @file: live.ts
import { io } from 'socket.io-client';
export const openLive = (server: string) => io(server, { transports: ['websocket'] });
// @file: dashboard.ts
import { openLive } from './live';
export const live = openLive('https://telemetry.hospital.example');

// @case: renamed import and class field
import { WebSocket as Client } from 'ws';
export class WaveformFeed {
  readonly url = 'wss://ecg-gateway.example/waveform';
  open(): Client {
    return new Client(this.url);
  }
}

// @case: reconnecting client with a fallback to this machine
import ReconnectingWebSocket from 'reconnecting-websocket';
const url = process.env.FEED_URL || 'ws://localhost:8080/live';
export const feed = new ReconnectingWebSocket(url);

// @case: scheme and host joined
import WebSocket from 'ws';
const scheme = 'wss';
const parts = [scheme, '://', 'bedside.example', '/alarms'];
export const alarms = new WebSocket(parts.join(''));

// @case: the scheme follows that of the page
const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
export const socket = new WebSocket(`${scheme}://${location.host}/ws/vitals`);

// @case: another client of the same name
import { WebSocket } from './testing/fake-socket';
export const fake = new WebSocket('ws://monitor.example');

// @case: the scheme follows that of the page, the host is chosen otherwise
const scheme = window.location.protocol === 'https:' ? 'wss:' : 'ws:';
let host = window.location.host;
if (window.location.port === '5173') host = `${window.location.hostname}:8000`;
export const socket = new WebSocket(`${scheme}//${host}/ws/vitals`);

// @case: the scheme follows that of the API
const api = new URL(import.meta.env.VITE_API_URL);
const scheme = api.protocol === 'https:' ? 'wss:' : 'ws:';
export const socket = new WebSocket(`${scheme}//${api.host}/telemetry`);

// @case: the scheme follows the beginning of an address, asked for before
const API = process.env.API_URL;
const isSecure = API.startsWith('https');
const host = API.replace(/^https?:\/\//, '');
export const socket = new WebSocket((isSecure ? 'wss://' : 'ws://') + host + '/telemetry');

// @case: the scheme follows that of the page, in a statement
let scheme = 'ws://';
if (location.protocol === 'https:') scheme = 'wss://';
export const socket = new WebSocket(scheme + import.meta.env.VITE_SOCKET_HOST + '/telemetry');

// @case: RxJS and STOMP over TLS
import { webSocket } from 'rxjs/webSocket';
import { Client } from '@stomp/stompjs';
import SockJS from 'sockjs-client';
export const live = webSocket('wss://monitor.hospital.example/live');
export const alarms = new Client({ brokerURL: 'wss://broker.hospital.example:15674/ws' });
export const ward = new SockJS('https://ward.hospital.example/ws');
