// @case: everything, with the security level lowered
import https from 'https';
// expect: tls-weak-cipher
https.createServer({ ciphers: 'ALL:!ADH:@SECLEVEL=0' }).listen(8443);

// @case: RC4 in a constant
import { connect as open } from 'node:tls';
const PUMP_CIPHERS = 'ECDHE-RSA-AES128-GCM-SHA256:RC4-SHA';
// expect: tls-weak-cipher
export const socket = open({ host: 'pump-7.ward.example', port: 8883, ciphers: PUMP_CIPHERS });

// @case: 3DES by its OpenSSL name
import * as https from 'node:https';
// expect: tls-weak-cipher
export const agent = new https.Agent({ ciphers: 'DES-CBC3-SHA' });

// @case: process-wide default
import tls from 'tls';
// expect: tls-weak-cipher
tls.DEFAULT_CIPHERS = 'DEFAULT:@SECLEVEL=0';

// @case: list joined from parts
import https from 'https';
const list = ['AES128-SHA', 'NULL-SHA256'].join(':');
// expect: tls-weak-cipher
https.createServer({ ciphers: list });

// @case: options in another file
// @file: options.ts
export const legacy = { ciphers: 'HIGH:aNULL:MD5' };
// @file: main.ts
import https from 'https';
import { legacy } from './options';
// expect: tls-weak-cipher
export const server = https.createServer({ ...legacy });

// @case: wrapper in another file
// @file: link.ts
import tls from 'node:tls';
export const openLink = (host: string, ciphers: string) => tls.connect({ host, port: 8883, ciphers });
// @file: main.ts
import { openLink } from './link';
// expect: tls-weak-cipher
export const link = openLink('pump-7.ward.example', 'EXP-RC2-CBC-MD5');
