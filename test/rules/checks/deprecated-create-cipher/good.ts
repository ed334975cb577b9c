// @case: key and nonce
import crypto from 'node:crypto';
export function seal(reading: string, key: Buffer): Buffer {
  const nonce = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(reading, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

// @case: imported by name
import { createDecipheriv as decipherOf } from 'crypto';
export const open = (key: Buffer, nonce: Buffer) => decipherOf('aes-256-gcm', key, nonce);

// @case: cipher of another library
import forge from 'node-forge';
export const cipher = (key: string) => forge.cipher.createCipher('AES-GCM', key);

// @case: method of an object of the program
class Factory {
  createCipher(name: string): string {
    return name;
  }
}
export const made = new Factory().createCipher('aes');

// @case: hash
import { createHash } from 'node:crypto';
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

// @case: through a wrapper of another file
// @file: vault.ts
import * as crypto from 'node:crypto';
export const cipherFor = (key: Buffer, nonce: Buffer) => crypto.createCipheriv('aes-256-gcm', key, nonce);
// @file: pump.ts
import { randomBytes } from 'node:crypto';
import { cipherFor } from './vault';
export const start = (key: Buffer) => cipherFor(key, randomBytes(12));
