// @case: zeros
import crypto from 'node:crypto';
export const seal = (key: Buffer, text: string): Buffer => {
  // expect: static-iv-or-nonce
  const cipher = crypto.createCipheriv('aes-256-gcm', key, Buffer.alloc(12));
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
};

// @case: text of another file
// @file: settings.ts
export const IV = 'a2xhr3bd9fkz81qv';
// @file: vault.ts
import { createCipheriv } from 'node:crypto';
import { IV } from './settings';
// expect: static-iv-or-nonce
export const start = (key: Buffer) => createCipheriv('aes-256-cbc', key, Buffer.from(IV));

// @case: zeros in Web Crypto
export const seal = (key: CryptoKey, data: Uint8Array) =>
  // expect: static-iv-or-nonce
  crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, data);

// @case: through a wrapper of another file
// @file: crypt.ts
import nacl from 'tweetnacl';
export const box = (text: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array => nacl.secretbox(text, nonce, key);
// @file: pump.ts
import { box } from './crypt';
const nonce = new Uint8Array(24);
// expect: static-iv-or-nonce
export const command = (bolus: Uint8Array, key: Uint8Array): Uint8Array => box(bolus, nonce, key);

// @case: slice of the key
import { createCipheriv } from 'crypto';
export function seal(key: Buffer, text: string): Buffer {
  const iv = key.subarray(0, 16);
  // expect: static-iv-or-nonce
  return createCipheriv('aes-256-ctr', key, iv).update(text);
}

// @case: one random value for all messages
import crypto from 'node:crypto';
const IV = crypto.randomBytes(16);
export function seal(key: Buffer, text: string): Buffer {
  // expect: static-iv-or-nonce
  const cipher = crypto.createCipheriv('aes-256-cbc', key, IV);
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

// @case: word array of CryptoJS
import CryptoJS from 'crypto-js';
const iv = CryptoJS.enc.Hex.parse('101112131415161718191a1b1c1d1e1f');
export const seal = (text: string, key: string): string =>
  // expect: static-iv-or-nonce
  CryptoJS.AES.encrypt(text, CryptoJS.enc.Hex.parse(key), { iv }).toString();

// @case: bytes in a class field
import crypto from 'node:crypto';
export class TransmitterLink {
  readonly #iv = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
  seal(key: Buffer, text: Buffer): Buffer {
    // expect: static-iv-or-nonce
    return crypto.createCipheriv('aes-128-cbc', key, this.#iv).update(text);
  }
}

// @case: fallback of a setting
import { createCipheriv } from 'node:crypto';
// expect: static-iv-or-nonce
export const start = (key: Buffer) => createCipheriv('aes-256-cbc', key, process.env.RECORD_IV ?? '0102030405060708');

// @case: all blocks of a message, of which the first is shown too
export async function seal(key: CryptoKey, message: ArrayBuffer): Promise<{ all: ArrayBuffer; head: ArrayBuffer }> {
  const iv = new Uint8Array(16);
  // expect: static-iv-or-nonce
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, message);
  return { all: encrypted, head: encrypted.slice(0, 16) };
}

// @case: a key that is derived with one salt for all
import { createCipheriv, scryptSync } from 'node:crypto';
const SALT = 'ward';
export function seal(password: string, reading: Buffer): Buffer {
  const key = scryptSync(password, SALT, 32);
  // expect: static-iv-or-nonce
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16, 0));
  return Buffer.concat([cipher.update(reading), cipher.final()]);
}

// @case: the digest of a constant
import { createCipheriv, createHash } from 'node:crypto';
const iv = Buffer.from(createHash('md5').update('ward').digest());
export function seal(key: Buffer, text: string): string {
  // expect: static-iv-or-nonce
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
}

// @case: a secret of each object's own, of which keys are derived
export class Keychain {
  private readonly secret: Uint8Array;
  constructor() {
    this.secret = crypto.getRandomValues(new Uint8Array(16));
  }
  async seal(text: Uint8Array): Promise<ArrayBuffer> {
    const base = await crypto.subtle.importKey('raw', this.secret, 'HKDF', false, ['deriveKey']);
    const key = await crypto.subtle.deriveKey(
      { name: 'HKDF', salt: new Uint8Array(), info: new Uint8Array(), hash: 'SHA-256' },
      base,
      { name: 'AES-GCM', length: 128 },
      false,
      ['encrypt'],
    );
    // expect: static-iv-or-nonce (low)
    return crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, text);
  }
}
