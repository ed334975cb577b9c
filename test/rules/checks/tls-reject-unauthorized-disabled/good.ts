// @case: request options
import request from 'request';
import { readFileSync } from 'node:fs';
export function upload(uri: string, body: object): void {
  request({ uri, method: 'POST', body, json: true, ca: readFileSync('ca.pem') }, () => undefined);
}

// @case: agent from another file, shared by all clients
// @file: tls.ts
export const strict = { rejectUnauthorized: true, keepAlive: true };
// @file: client.ts
import https from 'node:https';
import { strict } from './tls';
export const agent = new https.Agent(strict);

// @case: MQTT over TLS, options of another file
// @file: options.ts
import type { IClientOptions } from 'mqtt';
import { readFileSync } from 'node:fs';
export function brokerOptions(): IClientOptions {
  return { clientId: 'gateway-4', ca: readFileSync('/etc/ssl/broker-ca.pem') };
}
// @file: broker.ts
import { connect } from 'mqtt';
import { brokerOptions } from './options';
export const client = connect('mqtts://broker.example', brokerOptions());

// @case: options built in steps
import { connect, type ConnectionOptions } from 'node:tls';
const options: ConnectionOptions = { host: 'mllp.hospital.example', port: 2575 };
options.servername = 'mllp.hospital.example';
export const socket = connect(options);

// @case: strictSSL and a class field
import request from 'request';
export class EmrClient {
  private readonly defaults = { strictSSL: true, json: true };
  fetchPatient(url: string): void {
    request({ ...this.defaults, url }, () => undefined);
  }
}

// @case: a private CA outside production, and verification always
import { Agent } from 'node:https';
import { readFileSync } from 'node:fs';
const isProduction = process.env.NODE_ENV === 'production';
export const agent = new Agent({ ca: isProduction ? undefined : readFileSync('dev-ca.pem') });

// @case: a call that trusts a private CA
import superagent from 'superagent';
import { readFileSync } from 'node:fs';
export const readings = () => superagent.get('https://monitor.ward.example/readings').ca(readFileSync('ca.pem'));

// @case: socket with a fallback
import WebSocket from 'ws';
export function open(verify?: true): WebSocket {
  return new WebSocket('wss://feed.example', { rejectUnauthorized: verify ?? true });
}

// @case: server that asks for no client certificates has none to reject
import { createServer } from 'node:tls';
import { readFileSync } from 'node:fs';
export const server = createServer({
  key: readFileSync('key.pem'),
  cert: readFileSync('cert.pem'),
  rejectUnauthorized: false,
});

// @case: an option of something else
export const form = { rejectUnauthorized: false };
export function render(options: { rejectUnauthorized: boolean }): string {
  return options.rejectUnauthorized ? 'only signed-in nurses' : 'everyone';
}
render(form);

// @case: what the caller decided is passed on
import https from 'node:https';
export function agentOf(options: { rejectUnauthorized?: boolean }): https.Agent {
  let rejectUnauthorized = true;
  if (options.rejectUnauthorized === false) {
    rejectUnauthorized = false;
  }
  return new https.Agent({ rejectUnauthorized });
}

// @case: the URL of the connection says so in so many words, in another file
// @file: redis-url.ts
export function parseRedisUrl(text: string) {
  const { hostname, protocol, searchParams } = new URL(text);
  const tls =
    protocol === 'rediss:'
      ? searchParams.get('rejectUnauthorized') === 'false'
        ? { rejectUnauthorized: false }
        : {}
      : undefined;
  return { host: hostname, tls };
}
// @file: queue.ts
import Redis from 'ioredis';
import { parseRedisUrl } from './redis-url';
const settings = parseRedisUrl(process.env.REDIS_URL!);
export const queue = new Redis({ host: settings.host, tls: settings.tls });

// @case: a parameter of the URL as a boolean
import https from 'node:https';
export function agentFor(url: string) {
  const query: Record<string, string> = Object.fromEntries(new URL(url).searchParams);
  const options: https.AgentOptions = {};
  if (query.rejectUnauthorized) options.rejectUnauthorized = query.rejectUnauthorized.toLowerCase() === 'true' ? true : false;
  return new https.Agent(options);
}

// @case: nothing set verifies
import https from 'node:https';
export function agentFor(peer: { ignoreErrors?: boolean }) {
  return new https.Agent({ rejectUnauthorized: !peer.ignoreErrors || false });
}

// @case: asked for in so many words, and told at each start
// @file: tls.ts
import { readFileSync } from 'node:fs';
import { logger } from './logger';
export function sslOptions() {
  const file = process.env.PGSSLROOTCERT;
  if (file) return { ca: readFileSync(file, 'utf8'), rejectUnauthorized: true };
  if (process.env.PGSSLMODE === 'no-verify') {
    logger.warn('The certificate of the data base is NOT verified (PGSSLMODE=no-verify).');
    return { rejectUnauthorized: false };
  }
  return undefined;
}
// @file: pool.ts
import { Pool } from 'pg';
import { sslOptions } from './tls';
const ssl = sslOptions();
// expect: tls-reject-unauthorized-disabled (low)
export const pool = new Pool({ connectionString: process.env.DATABASE_URL, ...(ssl ? { ssl } : {}) });
