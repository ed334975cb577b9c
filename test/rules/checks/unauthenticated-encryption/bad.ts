// @case: CBC of a command
import crypto from 'node:crypto';
export const seal = (key: Buffer, command: string): Buffer => {
  const iv = crypto.randomBytes(16);
  // expect: unauthenticated-encryption
  const cipher = crypto.createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([iv, cipher.update(command), cipher.final()]);
};

// @case: mode of another file
// @file: settings.ts
export const MODE = 'aes-128-ctr';
// @file: link.ts
import { createCipheriv } from 'node:crypto';
import { MODE } from './settings';
// expect: unauthenticated-encryption
export const start = (key: Buffer, iv: Buffer) => createCipheriv(MODE, key, iv);

// @case: GCM without a check of the tag
import { createDecipheriv } from 'node:crypto';
export const open = (key: Buffer, nonce: Buffer, box: Buffer): Buffer =>
  // expect: unauthenticated-encryption
  createDecipheriv('aes-256-gcm', key, nonce).update(box);

// @case: size put in at run time
import { createCipheriv } from 'crypto';
// expect: unauthenticated-encryption
export const start = (bits: 128 | 256, key: Buffer, iv: Buffer) => createCipheriv(`aes-${bits}-cbc`, key, iv);

// @case: Web Crypto
export const seal = (key: CryptoKey, data: Uint8Array) => {
  const iv = crypto.getRandomValues(new Uint8Array(16));
  // expect: unauthenticated-encryption
  return crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, data);
};

// @case: class field and constant of another file
// @file: algorithms.ts
export const algorithms = { records: 'aes-256-ofb' };
// @file: vault.ts
import crypto from 'node:crypto';
import { algorithms } from './algorithms';
export class Vault {
  private readonly algorithm = algorithms.records;
  // expect: unauthenticated-encryption
  start = (key: Buffer, iv: Buffer) => crypto.createCipheriv(this.algorithm, key, iv);
}
