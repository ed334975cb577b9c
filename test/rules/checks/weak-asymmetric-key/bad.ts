// @case: RSA of 1024 bits
import crypto from 'node:crypto';
// expect: weak-asymmetric-key
export const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 1024 });

// @case: constant of another file
// @file: settings.ts
export const KEY_BITS = 1024;
// @file: provisioning.ts
import { generateKeyPair } from 'node:crypto';
import { KEY_BITS } from './settings';
export const provision = (done: (e: Error | null, pub: string, key: string) => void): void =>
  // expect: weak-asymmetric-key
  generateKeyPair('rsa', { modulusLength: KEY_BITS, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } }, done);

// @case: through a wrapper of another file
// @file: keys.ts
import forge from 'node-forge';
export const makeKey = (bits: number) => forge.pki.rsa.generateKeyPair(bits);
// @file: gateway.ts
import { makeKey } from './keys';
// expect: weak-asymmetric-key
export const identity = makeKey(512);

// @case: small curve
import { createECDH } from 'crypto';
// expect: weak-asymmetric-key
export const exchange = createECDH('secp192k1');

// @case: curve of a key pair, options in steps
import crypto from 'node:crypto';
const options = { namedCurve: 'prime192v1' };
// expect: weak-asymmetric-key
export const pair = crypto.generateKeyPairSync('ec', options);

// @case: Web Crypto
export const pair = crypto.subtle.generateKey(
  // expect: weak-asymmetric-key
  { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
  true,
  ['sign', 'verify'],
);

// @case: Diffie-Hellman with a small group
import { getDiffieHellman } from 'node:crypto';
// expect: weak-asymmetric-key
export const session = getDiffieHellman('modp2');

// @case: fallback of a setting
import crypto from 'node:crypto';
const bits = Number(process.env.KEY_BITS ?? 1024);
// expect: weak-asymmetric-key
export const pair = crypto.generateKeyPairSync('rsa', { modulusLength: bits || 1024 });
