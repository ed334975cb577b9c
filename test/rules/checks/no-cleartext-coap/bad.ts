// @case: request with a URL
import coap from 'coap';
export function setRate(rate: number): void {
  // expect: no-cleartext-coap
  const request = coap.request('coap://pump-7.ward3.example/setRate');
  request.end(JSON.stringify({ rate }));
}

// @case: host of another file
// @file: devices.ts
export const devices = { pump: { host: 'pump-7.ward3.example' } };
// @file: poll.ts
import { request } from 'coap';
import { devices } from './devices';
// expect: no-cleartext-coap
export const poll = () => request(`coap://${devices.pump.host}/status`).end();

// @case: options object
import * as coap from 'coap';
// expect: no-cleartext-coap
export const observe = () => coap.request({ hostname: 'thermometer-3.example', pathname: '/temp', observe: true });

// @case: client with DTLS, used without
import { CoapClient } from 'node-coap-client';
// expect: no-cleartext-coap
export const read = () => CoapClient.request('coap://sensor-4.example/reading', 'get');

// @case: wrapper in another file
// @file: coap-link.ts
import { CoapClient } from 'node-coap-client';
export async function put(url: string, body: object): Promise<unknown> {
  return CoapClient.request(url, 'put', Buffer.from(JSON.stringify(body)));
}
// @file: valve.ts
import { put } from './coap-link';
const VALVE = 'coap://oxygen-valve.example';
export function setFlow(flow: number): Promise<unknown> {
  // expect: no-cleartext-coap
  return put(`${VALVE}/flow`, { flow });
}

// @case: CommonJS and a class field
// @file: main.js
const coap = require('coap');
class PumpPoller {
  url = 'coap://pump.example/level';
  poll() {
    // expect: no-cleartext-coap
    return coap.request(this.url).end();
  }
}
module.exports = PumpPoller;
