// @case: GCM of a command
import crypto from 'node:crypto';
export const seal = (key: Buffer, command: string): Buffer => {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(command), cipher.final(), cipher.getAuthTag()]);
};

// @case: mode of another file
// @file: settings.ts
export const MODE = 'chacha20-poly1305';
// @file: link.ts
import { createCipheriv } from 'node:crypto';
import { MODE } from './settings';
export const start = (key: Buffer, iv: Buffer) => createCipheriv(MODE, key, iv);

// @case: GCM with a check of the tag
import { createDecipheriv } from 'node:crypto';
export const open = (key: Buffer, nonce: Buffer, box: Buffer, tag: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(box), decipher.final()]);
};

// @case: MAC over the text
import { createCipheriv, createHmac } from 'crypto';
export const seal = (key: Buffer, macKey: Buffer, iv: Buffer, text: string): Buffer => {
  const box = createCipheriv('aes-256-cbc', key, iv).update(text);
  return Buffer.concat([iv, box, createHmac('sha256', macKey).update(iv).update(box).digest()]);
};

// @case: Web Crypto
export const seal = (key: CryptoKey, data: Uint8Array, iv: Uint8Array) => crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data);

// @case: unknown algorithm
import crypto from 'node:crypto';
export const start = (algorithm: string, key: Buffer, iv: Buffer) => crypto.createCipheriv(algorithm, key, iv);
