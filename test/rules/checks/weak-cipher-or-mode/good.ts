// @case: GCM in a pump link
import crypto from 'node:crypto';
export const seal = (key: Buffer, frame: Buffer): Buffer => {
  const nonce = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-128-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(frame), cipher.final(), cipher.getAuthTag()]);
};

// @case: constant of another file
// @file: settings.ts
export const CIPHER = 'chacha20-poly1305';
// @file: vault.ts
import { createCipheriv } from 'node:crypto';
import { CIPHER } from './settings';
export const open = (key: Buffer, iv: Buffer) => createCipheriv(CIPHER, key, iv);

// @case: through a wrapper of another file
// @file: crypt.ts
import { createDecipheriv } from 'node:crypto';
export const decipher = (name: string, key: Buffer, iv: Buffer) => createDecipheriv(name, key, iv);
// @file: archive.ts
import { decipher } from './crypt';
export const read = (key: Buffer, iv: Buffer) => decipher('aes-256-gcm', key, iv);

// @case: size of the key put in at run time
import { createCipheriv } from 'crypto';
export const cipher = (bits: 128 | 256, key: Buffer, nonce: Buffer) => createCipheriv(`aes-${bits}-gcm`, key, nonce);

// @case: CTR mode of CryptoJS
import CryptoJS from 'crypto-js';
export const frame = (text: string, key: string, iv: string): string =>
  CryptoJS.AES.encrypt(text, CryptoJS.enc.Hex.parse(key), { mode: CryptoJS.mode.CTR, iv: CryptoJS.enc.Hex.parse(iv) }).toString();

// @case: class field
import crypto from 'crypto';
export class TransmitterLink {
  private readonly algorithm = 'aes-256-gcm';
  cipher = (key: Buffer, iv: Buffer) => crypto.createCipheriv(this.algorithm, key, iv);
}

// @case: forge
import forge from 'node-forge';
export const cipher = (key: string) => forge.cipher.createCipher('AES-GCM', key);

// @case: unknown setting
import { createCipheriv } from 'node:crypto';
export const cipher = (key: Buffer, iv: Buffer) => createCipheriv(process.env.RECORD_CIPHER!, key, iv);

// @case: a text that is no cipher
export const field = { name: 'des-ede3-cbc', label: 'descending' };

// @case: a client of a protocol that names the cipher
// @file: ntlm/response.ts
import { createCipheriv } from 'node:crypto';
export function createLMResponse(key: Buffer, challenge: Buffer): Buffer {
  // expect: weak-cipher-or-mode (low)
  return createCipheriv('des-ecb', key, null).update(challenge);
}
