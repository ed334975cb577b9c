// @case: plain assignment
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';

// @case: bracket notation, another variable
if (process.env.SIMULATOR) {
  process.env['NODE_EXTRA_CA_CERTS'] = '/etc/ssl/simulator-ca.pem';
}

// @case: imported process, taken out
import process from 'node:process';
export function start(): void {
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
}

// @case: destructured environment, read to refuse it
import { env } from 'node:process';
if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') throw new Error('Certificate verification must not be off.');

// @case: value of another file
// @file: legacy.ts
export const VERIFY_CERTIFICATES = '1';
// @file: gateway.ts
import { VERIFY_CERTIFICATES } from './legacy';
process.env.NODE_TLS_REJECT_UNAUTHORIZED = VERIFY_CERTIFICATES;

// @case: bootstrap in another file
// @file: flags.ts
export const flags = { verifyPeers: '1' } as const;
// @file: bootstrap.ts
import { flags } from './flags';
export class Bootstrap {
  prepare(): void {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = flags.verifyPeers;
  }
}

// @case: an object that only looks like the environment
const settings: { env: Record<string, string> } = { env: {} };
settings.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';

// @case: the health check of a container, which asks its own machine only
const http = require('http');
const https = require('https');
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;
const options = { host: 'localhost', port: 2880, timeout: 4000 };
const client = process.env.HEALTH_TLS ? https : http;
client.request(options, (response) => process.exit(response.statusCode < 500 ? 0 : 1)).end();
https.get('https://127.0.0.1:8443/health', (response) => process.exit(response.statusCode < 500 ? 0 : 1));

// @case: a script that tries the routes of a server of its own machine, through a helper
const https = require('https');
const http = require('http');
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;
async function ask(url, options = {}) {
  return new Promise((resolve, reject) => {
    const client = url.startsWith('https') ? https : http;
    client.request(url, options, resolve).on('error', reject).end();
  });
}
ask('http://localhost:5000/api/doctors').then(() => ask('http://localhost:5000/api/appointments'));
