// @case: server
import https from 'node:https';
https.createServer({ minVersion: 'TLSv1.2' }).listen(8443);

// @case: client with a constant
import { connect as open } from 'tls';
const OLDEST = 'TLSv1.3';
export const socket = open({ host: 'pump-7.ward.example', port: 8883, minVersion: OLDEST });

// @case: process-wide default
import * as tls from 'node:tls';
tls.DEFAULT_MIN_VERSION = 'TLSv1.2';

// @case: a highest version of 1.2 is allowed
import https from 'https';
export const agent = new https.Agent({ maxVersion: 'TLSv1.2' });

// @case: method name
const tls = require('tls');
const context = tls.createSecureContext({ secureProtocol: 'TLS_method' });

// @case: Moddable socket with TLS 1.2
import SecureSocket from 'securesocket';
const socket = new SecureSocket({ host: 'telemetry.clinic.example', port: 443, secure: { protocolVersion: 0x303 } });

// @case: a version that is not known
import https from 'node:https';
import { settings } from './settings';
export const server = https.createServer({ minVersion: settings.tls });

// @case: the word elsewhere
export const legend = { minVersion: 'TLSv1', label: 'seen on pump 7' };
