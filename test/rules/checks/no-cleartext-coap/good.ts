// @case: request with a URL, to a proxy on this machine that speaks DTLS
import coap from 'coap';
export function setRate(rate: number): void {
  const request = coap.request('coap://127.0.0.1/setRate');
  request.end(JSON.stringify({ rate }));
}

// @case: host of another file
// @file: devices.ts
export const devices = { pump: { host: 'pump-7.ward3.example' } };
// @file: poll.ts
import { CoapClient } from 'node-coap-client';
import { devices } from './devices';
export const poll = () => CoapClient.request(`coaps://${devices.pump.host}/status`, 'get');

// @case: options object of a discovery
import * as coap from 'coap';
export const discover = () => coap.request({ hostname: '224.0.1.187', pathname: '/.well-known/core', multicast: true });

// @case: client with DTLS
import { CoapClient } from 'node-coap-client';
export const read = () => CoapClient.request('coaps://sensor-4.example/reading', 'get');

// @case: wrapper in another file
// @file: coap-link.ts
import { CoapClient } from 'node-coap-client';
export async function put(url: string, body: object): Promise<unknown> {
  return CoapClient.request(url, 'put', Buffer.from(JSON.stringify(body)));
}
// @file: valve.ts
import { put } from './coap-link';
const VALVE = 'coaps://oxygen-valve.example';
export function setFlow(flow: number): Promise<unknown> {
  return put(`${VALVE}/flow`, { flow });
}

// @case: a text that is never requested
export const help = 'Devices answer at coap://<name>.example/status';
export const isCoap = (url: string): boolean => url.startsWith('coap://');
