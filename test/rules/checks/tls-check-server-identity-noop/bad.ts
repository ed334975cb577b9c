// @case: arrow that returns undefined
import tls from 'node:tls';
// expect: tls-check-server-identity-noop
tls.connect({ host: 'gateway.clinic.example', port: 8883, checkServerIdentity: () => undefined });

// @case: empty body in an agent
import { Agent } from 'https';
const agent = new Agent({
  // expect: tls-check-server-identity-noop
  checkServerIdentity() {},
} as never);

// @case: named function that logs
import * as https from 'node:https';
function trustAll(host: string) {
  console.log('skipping identity of', host);
  return undefined;
}
// expect: tls-check-server-identity-noop
https.request({ hostname: 'api.pump.example', path: '/dose', checkServerIdentity: trustAll }, () => undefined).end();

// @case: options in steps
import https from 'https';
const options: https.RequestOptions = { hostname: 'api.pump.example' };
options.checkServerIdentity = () => null as never;
// expect: tls-check-server-identity-noop
https.get(options);

// @case: function in another file
// @file: tls-helpers.ts
export const acceptAnyName = () => void 0;
// @file: main.ts
import tls from 'tls';
import { acceptAnyName } from './tls-helpers';
// expect: tls-check-server-identity-noop
tls.connect(8883, 'gateway.clinic.example', { checkServerIdentity: acceptAnyName });

// @case: options in another file
// @file: options.ts
export const relaxed = { checkServerIdentity: (_host: string) => undefined };
// @file: main.ts
import { connect as open } from 'node:tls';
import { relaxed } from './options';
// expect: tls-check-server-identity-noop
export const socket = open({ host: 'gateway.clinic.example', port: 8883, ...relaxed });

// @case: class field
import got from 'got';
export class DoseApi {
  private readonly https = { checkServerIdentity: () => true };
  read() {
    // expect: tls-check-server-identity-noop
    return got('https://api.pump.example/dose', { https: this.https as never });
  }
}
