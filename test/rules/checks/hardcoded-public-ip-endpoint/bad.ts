// @case: what stands in for a missing host
import mqtt from 'mqtt';
// expect: hardcoded-public-ip-endpoint
const client = mqtt.connect({ host: process.env.MQTT_HOST || '18.185.216.219', port: 8883, protocol: 'mqtts' });

// @case: URL of readings
// expect: hardcoded-public-ip-endpoint
await fetch('https://202.114.4.119:8443/readings', { method: 'POST', body });

// @case: constant of another file
// @file: config.ts
// expect: hardcoded-public-ip-endpoint
export const SERVER_ADDRESS = '202.114.4.120';
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
// expect: hardcoded-public-ip-endpoint
await send('https://88.198.24.108/v1/observations', reading);

// @case: options in steps
import { request } from 'node:https';
const options: Record<string, unknown> = { method: 'POST' };
// expect: hardcoded-public-ip-endpoint
options.hostname = '5.75.130.17';
request(options).end(body);

// @case: class field with an IPv6 address
import WebSocket from 'ws';
class Telemetry {
  // expect: hardcoded-public-ip-endpoint
  private readonly url = 'wss://[2a01:4f8:c2c:123f::1]:9443/ward';
  open(): WebSocket {
    return new WebSocket(this.url);
  }
}

// @case: template with a path
const pump = 'pump-7';
// expect: hardcoded-public-ip-endpoint
await fetch(`https://88.198.24.108/pumps/${pump}`);

// @case: in production
const isProduction = process.env.NODE_ENV === 'production';
// expect: hardcoded-public-ip-endpoint
export const apiUrl = isProduction ? 'http://18.185.216.219:3000' : 'http://localhost:3000';
export function host() {
  if (process.env.NODE_ENV === 'development') return 'localhost';
  // expect: hardcoded-public-ip-endpoint
  const serverHost = '18.185.216.219';
  return serverHost;
}

// @case: the address of a broker in its options and in the URL, told once
import mqtt from 'mqtt';
const options = {
  // expect: hardcoded-public-ip-endpoint
  host: process.env.MQTT_HOST || '18.185.216.219',
  port: 8883,
};
const url = `mqtts://${options.host}:${options.port}`;
export const client = mqtt.connect(url, options);

// @case: an address that whoever installs the program replaces
// @file: config/example.ts
// expect: hardcoded-public-ip-endpoint (low)
export const site = { gateway: '18.185.216.219', vpn: true };

// @case: the address of a gateway, by the same name
export const gateway = {
  // expect: hardcoded-public-ip-endpoint
  ipAddress: '203.192.12.45',
  port: 2575,
};
