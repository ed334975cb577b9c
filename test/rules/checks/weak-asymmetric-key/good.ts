// @case: RSA of 3072 bits
import crypto from 'node:crypto';
export const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 3072 });

// @case: constant of another file
// @file: settings.ts
export const KEY_BITS = 2048;
// @file: provisioning.ts
import { generateKeyPair } from 'node:crypto';
import { KEY_BITS } from './settings';
export const provision = (done: (e: Error | null, pub: string, key: string) => void): void =>
  generateKeyPair('rsa', { modulusLength: KEY_BITS, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } }, done);

// @case: through a wrapper of another file
// @file: keys.ts
import forge from 'node-forge';
export const makeKey = (bits: number) => forge.pki.rsa.generateKeyPair(bits);
// @file: gateway.ts
import { makeKey } from './keys';
export const identity = makeKey(4096);

// @case: curve
import { createECDH } from 'crypto';
export const exchange = createECDH('prime256v1');

// @case: Ed25519
import crypto from 'node:crypto';
export const pair = crypto.generateKeyPairSync('ed25519');

// @case: Web Crypto
export const pair = crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

// @case: Diffie-Hellman with a large group
import { getDiffieHellman } from 'node:crypto';
export const session = getDiffieHellman('modp15');
