// @case: plain assignment
// expect: tls-env-reject-unauthorized
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

// @case: bracket notation, inside a branch
if (process.env.SIMULATOR) {
  // expect: tls-env-reject-unauthorized
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
}

// @case: imported process, a number
import process from 'node:process';
export function start(): void {
  // expect: tls-env-reject-unauthorized
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = 0 as unknown as string;
}

// @case: destructured environment
import { env } from 'node:process';
// expect: tls-env-reject-unauthorized
env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

// @case: value of another file
// @file: legacy.ts
export const ACCEPT_ANY_CERTIFICATE = '0';
// @file: gateway.ts
import { ACCEPT_ANY_CERTIFICATE } from './legacy';
// expect: tls-env-reject-unauthorized
process.env.NODE_TLS_REJECT_UNAUTHORIZED = ACCEPT_ANY_CERTIFICATE;

// @case: bootstrap in another file, a class method with a computed flag
// @file: flags.ts
export const flags = { verifyPeers: '0' } as const;
// @file: bootstrap.ts
import { flags } from './flags';
export class Bootstrap {
  prepare(): void {
    // expect: tls-env-reject-unauthorized
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = flags.verifyPeers;
  }
}

// @case: CommonJS, with a fallback
// @file: main.js
// expect: tls-env-reject-unauthorized
process.env.NODE_TLS_REJECT_UNAUTHORIZED = process.env.VERIFY || '0';

// @case: the health check of a container, which asks another machine besides
const https = require('https');
// expect: tls-env-reject-unauthorized
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;
https.get('https://127.0.0.1:8443/health', (response) => process.exit(response.statusCode < 500 ? 0 : 1));
https.get(`https://${process.env.PUMP_GATEWAY}/health`, (response) => process.exit(response.statusCode < 500 ? 0 : 1));

// @case: a script whose address is only in place of a setting
import https from 'node:https';
const base = process.env.GATEWAY_URL ?? 'https://localhost:8443';
// expect: tls-env-reject-unauthorized
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
https.get(`${base}/health`, (answer) => console.log(answer.statusCode));
