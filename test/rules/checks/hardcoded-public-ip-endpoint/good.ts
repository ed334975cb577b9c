// @case: what stands in for a missing host
import mqtt from 'mqtt';
const client = mqtt.connect({ host: process.env.MQTT_HOST || 'broker.clinic.example', port: 8883, protocol: 'mqtts' });

// @case: URL of readings
await fetch('https://10.20.4.119:8443/readings', { method: 'POST', body });

// @case: constant of another file
// @file: config.ts
export const SERVER_ADDRESS = '192.168.10.2';
// @file: main.ts
import net from 'node:net';
import { SERVER_ADDRESS } from './config';
const socket = net.connect(515, SERVER_ADDRESS);

// @case: through a wrapper of another file
// @file: upload.ts
import axios from 'axios';
export const send = (target: string, reading: unknown) => axios.post(target, reading);
// @file: main.ts
import { send } from './upload';
await send('https://observations.clinic.org/v1/observations', reading);

// @case: options in steps
import { request } from 'node:https';
const options: Record<string, unknown> = { method: 'POST' };
options.hostname = process.env.UPLOAD_HOST;
request(options).end(body);

// @case: class field with an IPv6 address
import WebSocket from 'ws';
class Telemetry {
  private readonly url = 'wss://[fd00:4f8:c2c:123f::1]:9443/ward';
  open(): WebSocket {
    return new WebSocket(this.url);
  }
}

// @case: no peers
import net from 'node:net';
net.connect(53, '8.8.8.8');
server.listen(8080, '0.0.0.0');
const version = '18.185.216.219';
const trustedServers = ['18.185.216.219'];
const exampleHost = '203.0.113.9';
const helpUrl = '1.2.3.4';
const host = 'a.b.c.d';

// @case: records of clients that are shown
export const alerts = [
  { type: 'failed_login', user: 'unknown', ip: '203.192.12.45' },
  { type: 'unusual_access', user: 'dr.sharma', ip: '203.192.12.46' },
];

// @case: in tests and on the machine of a developer only
import { lookup as dnsLookup } from 'node:dns/promises';
export async function lookup(name: string) {
  try {
    return await dnsLookup(name, { all: true });
  } catch (error) {
    if (process.env.NODE_ENV === 'test') return [{ address: '18.185.216.219', family: 4 }];
    throw error;
  }
}
declare const __DEV__: boolean;
export const apiUrl = __DEV__ ? 'http://18.185.216.219:3000' : 'https://api.clinic.example';

// @case: sessions of clients, as a seed makes them up
declare const sessions: { create(session: object): object };
const places = [
  { ipAddress: '203.192.12.45', country: 'India', city: 'Pune' },
  { ipAddress: '203.192.12.46', country: 'India', city: 'Delhi' },
];
export const made = [
  sessions.create({ ...places[0], userAgent: 'ward tablet' }),
  sessions.create({ ipAddress: '203.192.12.47', userAgent: 'ward tablet' }),
];

// @case: from where an account was last signed in to, and an entry of an audit trail
export const nurse = { name: 'R. Khan', lastLoginIp: '203.192.12.45' };
export const entry = { action: 'LOGIN', ipAddress: '203.192.12.45', at: '2026-01-04' };
