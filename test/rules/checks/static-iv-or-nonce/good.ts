// @case: fresh for each message
import crypto from 'node:crypto';
export const seal = (key: Buffer, text: string): Buffer => {
  const nonce = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
};

// @case: given by the caller of another file
// @file: vault.ts
import { createCipheriv } from 'node:crypto';
export const start = (key: Buffer, iv: Buffer) => createCipheriv('aes-256-cbc', key, iv);
// @file: records.ts
import { randomBytes } from 'node:crypto';
import { start } from './vault';
export const seal = (key: Buffer) => start(key, randomBytes(16));

// @case: filled before use
export const seal = (key: CryptoKey, data: Uint8Array) => {
  const iv = new Uint8Array(12);
  crypto.getRandomValues(iv);
  return crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data);
};

// @case: counter that is kept
import crypto from 'node:crypto';
import { nextCounter } from './counters';
export const seal = (key: Buffer, text: Buffer): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(nextCounter(), 4);
  return crypto.createCipheriv('aes-256-gcm', key, nonce).update(text);
};

// @case: decryption
import { createDecipheriv } from 'crypto';
export const open = (key: Buffer, box: Buffer): Buffer => {
  const iv = Buffer.from('a2xhr3bd9fkz81qv');
  return createDecipheriv('aes-256-cbc', key, iv).update(box);
};

// @case: random word array of CryptoJS
import CryptoJS from 'crypto-js';
export const seal = (text: string, key: string): string => {
  const iv = CryptoJS.lib.WordArray.random(16);
  return iv.toString() + CryptoJS.AES.encrypt(text, CryptoJS.enc.Hex.parse(key), { iv }).toString();
};

// @case: nonce in a class field that counts up
import crypto from 'node:crypto';
export class TransmitterLink {
  readonly #nonce = new Uint8Array(12);
  seal(key: Buffer, text: Buffer): Buffer {
    this.#nonce[11]++;
    return crypto.createCipheriv('aes-128-gcm', key, this.#nonce).update(text);
  }
}

// @case: ECB takes none
import { createCipheriv } from 'node:crypto';
export const block = (key: Buffer) => createCipheriv('aes-128-ecb', key, '');

// @case: random values in one expression
export const seal = (key: CryptoKey, data: Uint8Array) => crypto.subtle.encrypt({ name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) }, key, data);

// @case: one block of a challenge, as a wristband asks for it
export async function answer(key: CryptoKey, challenge: ArrayBuffer): Promise<Uint8Array> {
  const iv = new Uint8Array(16);
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, challenge);
  return new Uint8Array(encrypted.slice(0, 16));
}

// @case: each record has a key of its own, by its salt
import { createCipheriv, scrypt } from 'node:crypto';
export async function proof(password: string, salt: Buffer, secret: Buffer): Promise<string> {
  const key = await new Promise<Buffer>((resolve, reject) => {
    scrypt(password, salt, 32, (error, derived) => (error ? reject(error) : resolve(derived)));
  });
  const iv = Buffer.alloc(16, 0);
  // expect: static-iv-or-nonce (low)
  const cipher = createCipheriv('aes-256-ctr', key, iv);
  return Buffer.concat([cipher.update(secret), cipher.final()]).toString('base64');
}

// @case: the digest of what is new for each message
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
export function seal(key: Buffer, text: string): string {
  const seed = randomBytes(16);
  const iv = createHash('sha256').update(seed).digest().subarray(0, 16);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return seed.toString('hex') + cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}
