// @case: list left out
import https from 'https';
https.createServer({ minVersion: 'TLSv1.2' }).listen(8443);

// @case: modern suites only
import { connect as open } from 'node:tls';
const PUMP_CIPHERS = 'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305';
export const socket = open({ host: 'pump-7.ward.example', port: 8883, ciphers: PUMP_CIPHERS });

// @case: exclusions
import * as https from 'node:https';
export const agent = new https.Agent({ ciphers: 'HIGH:!aNULL:!eNULL:!RC4:!MD5:!3DES:!EXPORT' });

// @case: process-wide default
import tls from 'tls';
tls.DEFAULT_CIPHERS = 'DEFAULT:@SECLEVEL=2';

// @case: list joined from parts
import https from 'https';
const list = ['ECDHE-ECDSA-AES256-GCM-SHA384', '!aNULL'].join(':');
https.createServer({ ciphers: list });

// @case: not known
import https from 'https';
export const serve = (ciphers: string) => https.createServer({ ciphers });

// @case: a list for people
export const refused = { ciphers: 'RC4-SHA' };
