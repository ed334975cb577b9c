// @case: browser socket with a template
const BACKEND_HOST = import.meta.env.VITE_BACKEND_HOST;
// expect: no-cleartext-websocket
export const socket = new WebSocket(`ws://${BACKEND_HOST}:8000/ws/wearable`);

// @case: ws client, URL from another file
// @file: settings.ts
export const settings = { monitorUrl: 'ws://monitor-7.ward3.example/stream' } as const;
// @file: monitor.ts
import WebSocket from 'ws';
import { settings } from './settings';
// expect: no-cleartext-websocket
export const monitor = new WebSocket(settings.monitorUrl, { handshakeTimeout: 3000 });

// @case: Socket.IO over http, through a factory of another file
// @file: live.ts
import { io } from 'socket.io-client';
export const openLive = (server: string) => io(server, { transports: ['websocket'] });
// @file: dashboard.ts
import { openLive } from './live';
// expect: no-cleartext-websocket
export const live = openLive('http://telemetry.hospital.example');

// @case: renamed import and class field
import { WebSocket as Client } from 'ws';
export class WaveformFeed {
  readonly url = 'ws://ecg-gateway.example/waveform';
  open(): Client {
    // expect: no-cleartext-websocket
    return new Client(this.url);
  }
}

// @case: reconnecting client with a fallback
import ReconnectingWebSocket from 'reconnecting-websocket';
const url = process.env.FEED_URL || 'ws://feed.cgm.example/live';
// expect: no-cleartext-websocket
export const feed = new ReconnectingWebSocket(url);

// @case: scheme and host joined
import WebSocket from 'ws';
const scheme = 'ws';
const parts = [scheme, '://', 'bedside.example', '/alarms'];
// expect: no-cleartext-websocket
export const alarms = new WebSocket(parts.join(''));

// @case: the scheme follows a setting that leaves TLS off
import WebSocket from 'ws';
const scheme = process.env.NODE_ENV === 'production' ? 'wss' : 'ws';
// expect: no-cleartext-websocket
export const feed = new WebSocket(`${scheme}://${process.env.FEED_HOST}/live`);

// @case: a host that is this machine unless it is set is a matter of an audit
import WebSocket from 'ws';
// expect: no-cleartext-websocket (low)
export const feed = new WebSocket(`ws://${process.env.FEED_HOST ?? 'localhost'}:8080/live`);

// @case: RxJS and STOMP
import { webSocket } from 'rxjs/webSocket';
import { Client } from '@stomp/stompjs';
import SockJS from 'sockjs-client';
// expect: no-cleartext-websocket
export const live = webSocket('ws://monitor.hospital.example/live');
// expect: no-cleartext-websocket
export const alarms = new Client({ brokerURL: 'ws://broker.hospital.example:15674/ws' });
// expect: no-cleartext-websocket
export const ward = new SockJS('http://ward.hospital.example/ws');
