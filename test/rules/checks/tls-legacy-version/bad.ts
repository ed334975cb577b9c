// @case: server
import https from 'node:https';
// expect: tls-legacy-version
https.createServer({ minVersion: 'TLSv1' }).listen(8443);

// @case: client with a constant
import { connect as open } from 'tls';
const OLDEST = 'TLSv1.1';
// expect: tls-legacy-version
export const socket = open({ host: 'pump-7.ward.example', port: 8883, minVersion: OLDEST });

// @case: process-wide default
import * as tls from 'node:tls';
// expect: tls-legacy-version
tls.DEFAULT_MIN_VERSION = 'TLSv1';

// @case: highest version
import https from 'https';
// expect: tls-legacy-version
export const agent = new https.Agent({ maxVersion: 'TLSv1.1' });

// @case: method name
const tls = require('tls');
// expect: tls-legacy-version
const context = tls.createSecureContext({ secureProtocol: 'TLSv1_method' });

// @case: Moddable socket with TLS 1.1
import SecureSocket from 'securesocket';
// expect: tls-legacy-version
const socket = new SecureSocket({ host: 'telemetry.clinic.example', port: 443, secure: { protocolVersion: 0x302 } });

// @case: Moddable socket without a version
import SecureSocket from 'securesocket';
import Resource from 'Resource';
// expect: tls-legacy-version
const socket = new SecureSocket({ host: 'telemetry.clinic.example', port: 443, secure: { certificate: 'ca109.der' } });

// @case: options in another file
// @file: tls-options.ts
export const tlsOptions = { minVersion: 'TLSv1.1' as const, honorCipherOrder: true };
// @file: main.ts
import https from 'node:https';
import { tlsOptions } from './tls-options';
// expect: tls-legacy-version
export const server = https.createServer({ ...tlsOptions });

// @case: wrapper in another file, with a fallback
// @file: link.ts
import tls, { type SecureVersion } from 'node:tls';
export function openLink(host: string, minVersion: SecureVersion) {
  return tls.connect({ host, port: 8883, minVersion });
}
// @file: main.ts
import { openLink } from './link';
// expect: tls-legacy-version
export const link = openLink('pump-7.ward.example', 'TLSv1');
