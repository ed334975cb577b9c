// @case: request options
import request from 'request';
export function upload(uri: string, body: object): void {
  // expect: tls-reject-unauthorized-disabled
  request({ uri, method: 'POST', body, json: true, rejectUnauthorized: false }, () => undefined);
}

// @case: agent from another file, shared by all clients
// @file: tls.ts
export const relaxed = { rejectUnauthorized: false, keepAlive: true };
// @file: client.ts
import https from 'node:https';
import { relaxed } from './tls';
// expect: tls-reject-unauthorized-disabled
export const agent = new https.Agent(relaxed);

// @case: MQTT over TLS that trusts everybody, options of another file
// @file: options.ts
import type { IClientOptions } from 'mqtt';
export function brokerOptions(): IClientOptions {
  return { clientId: 'gateway-4', rejectUnauthorized: false };
}
// @file: broker.ts
import { connect } from 'mqtt';
import { brokerOptions } from './options';
// expect: tls-reject-unauthorized-disabled
export const client = connect('mqtts://broker.example', brokerOptions());

// @case: options built in steps
import { connect, type ConnectionOptions } from 'node:tls';
const options: ConnectionOptions = { host: 'mllp.hospital.example', port: 2575 };
options.rejectUnauthorized = false;
// expect: tls-reject-unauthorized-disabled
export const socket = connect(options);

// @case: strictSSL and a class field
import request from 'request';
export class EmrClient {
  private readonly defaults = { strictSSL: false, json: true };
  fetchPatient(url: string): void {
    // expect: tls-reject-unauthorized-disabled
    request({ ...this.defaults, url }, () => undefined);
  }
}

// @case: only in production
import { Agent } from 'node:https';
const isProduction = process.env.NODE_ENV === 'production';
// expect: tls-reject-unauthorized-disabled
export const agent = new Agent({ rejectUnauthorized: isProduction ? true : false });

// @case: verification follows the environment
import { Agent } from 'node:https';
// expect: tls-reject-unauthorized-disabled
export const agent = new Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' });

// @case: a call that switches it off
import superagent from 'superagent';
export const readings = () =>
  // expect: tls-reject-unauthorized-disabled
  superagent.get('https://monitor.ward.example/readings').disableTLSCerts();

// @case: socket with a fallback
import WebSocket from 'ws';
export function open(verify?: boolean): WebSocket {
  // expect: tls-reject-unauthorized-disabled
  return new WebSocket('wss://feed.example', { rejectUnauthorized: verify ?? false });
}

// @case: server that asks for client certificates and takes any
import { createServer } from 'node:tls';
import { readFileSync } from 'node:fs';
export const server = createServer({
  key: readFileSync('key.pem'),
  cert: readFileSync('cert.pem'),
  requestCert: true,
  // expect: tls-reject-unauthorized-disabled
  rejectUnauthorized: false,
});

// @case: only under a condition
import nodemailer from 'nodemailer';
const settings = { secure: process.env.SMTP_SECURE === 'true', ciphers: process.env.SMTP_CIPHERS };
export class Mailer {
  // expect: tls-reject-unauthorized-disabled
  transport = nodemailer.createTransport(this.options());
  private options() {
    return {
      host: process.env.SMTP_HOST,
      tls: settings.secure ? { ciphers: settings.ciphers } : { rejectUnauthorized: false },
    };
  }
}

// @case: for one kind of URL, whatever it says of verification
// @file: redis-url.ts
export function parseRedisUrl(text: string) {
  const { hostname, protocol } = new URL(text);
  return { host: hostname, tls: protocol === 'rediss:' ? { rejectUnauthorized: false } : undefined };
}
// @file: queue.ts
import Redis from 'ioredis';
import { parseRedisUrl } from './redis-url';
const settings = parseRedisUrl(process.env.REDIS_URL!);
// expect: tls-reject-unauthorized-disabled
export const queue = new Redis({ host: settings.host, tls: settings.tls });

// @case: nothing set does not verify
import https from 'node:https';
export function agentFor(peer: { verify?: boolean }) {
  // expect: tls-reject-unauthorized-disabled
  return new https.Agent({ rejectUnauthorized: peer.verify || false });
}

// @case: the probe of a health check speaks to its own machine: a matter of the audit
import http from 'node:http';
import https from 'node:https';
const HOST = '127.0.0.1';
function planOf(env: NodeJS.ProcessEnv) {
  if (env.NO_WEB) return { host: HOST, port: 1025 };
  return { host: HOST, port: Number(env.PORT), secure: env.HTTPS === 'true' };
}
function probe(plan: { host: string; port: number; secure?: boolean }) {
  const transport = plan.secure ? https : http;
  const options = { host: plan.host, port: plan.port, ...(plan.secure ? { rejectUnauthorized: false } : {}) };
  // expect: tls-reject-unauthorized-disabled (low)
  return transport.request(options).end();
}
export function check() {
  const plan = planOf(process.env);
  return probe(plan);
}
// expect: tls-reject-unauthorized-disabled (low)
https.get('https://localhost:8443/health', { rejectUnauthorized: false });

// @case: the same for a host that others may be
import https from 'node:https';
export function probe(plan: { host: string }) {
  // expect: tls-reject-unauthorized-disabled (high)
  return https.request({ host: plan.host, rejectUnauthorized: false }).end();
}
probe({ host: '127.0.0.1' });

// @case: the directory of the staff
import ldap from 'ldapjs';
// expect: tls-reject-unauthorized-disabled
export const directory = ldap.createClient({ url: 'ldaps://dc.hospital.example', tlsOptions: { rejectUnauthorized: false } });

// @case: asked for by a setting, and told to nobody
import { Pool } from 'pg';
function sslOptions() {
  if (process.env.PGSSLMODE === 'require') return { rejectUnauthorized: false };
  return undefined;
}
const ssl = sslOptions();
// expect: tls-reject-unauthorized-disabled
export const pool = new Pool({ connectionString: process.env.DATABASE_URL, ...(ssl ? { ssl } : {}) });
