// @case: ECB in a pump link
import crypto from 'node:crypto';
export const seal = (key: Buffer, frame: Buffer): Buffer => {
  // expect: weak-cipher-or-mode
  const cipher = crypto.createCipheriv('aes-128-ecb', key, '');
  return Buffer.concat([cipher.update(frame), cipher.final()]);
};

// @case: DES behind a constant of another file
// @file: settings.ts
export const CIPHER = 'des-ede3-cbc';
// @file: vault.ts
import { createCipheriv } from 'node:crypto';
import { CIPHER } from './settings';
// expect: weak-cipher-or-mode
export const open = (key: Buffer, iv: Buffer) => createCipheriv(CIPHER, key, iv);

// @case: through a wrapper of another file
// @file: crypt.ts
import { createDecipheriv } from 'node:crypto';
export const decipher = (name: string, key: Buffer, iv: Buffer) => createDecipheriv(name, key, iv);
// @file: archive.ts
import { decipher } from './crypt';
// expect: weak-cipher-or-mode
export const read = (key: Buffer, iv: Buffer) => decipher('rc4', key, iv);

// @case: size of the key put in at run time
import { createCipheriv } from 'crypto';
// expect: weak-cipher-or-mode
export const cipher = (bits: 128 | 256, key: Buffer) => createCipheriv(`aes-${bits}-ecb`, key, null);

// @case: ECB mode of CryptoJS
import CryptoJS from 'crypto-js';
export const frame = (text: string, key: string): string =>
  // expect: weak-cipher-or-mode
  CryptoJS.AES.encrypt(text, CryptoJS.enc.Hex.parse(key), { mode: CryptoJS.mode.ECB }).toString();

// @case: Triple DES of CryptoJS, renamed
import { TripleDES as cipher, enc } from 'crypto-js';
// expect: weak-cipher-or-mode
export const card = (text: string, key: string): string => cipher.encrypt(text, enc.Hex.parse(key)).toString();

// @case: class field
import crypto from 'crypto';
export class TransmitterLink {
  private readonly algorithm = 'bf-cbc';
  // expect: weak-cipher-or-mode
  cipher = (key: Buffer, iv: Buffer) => crypto.createCipheriv(this.algorithm, key, iv);
}

// @case: forge
import forge from 'node-forge';
// expect: weak-cipher-or-mode
export const cipher = (key: string) => forge.cipher.createCipher('DES-CBC', key);

// @case: fallback of a setting
import { createCipheriv } from 'node:crypto';
const algorithm = process.env.RECORD_CIPHER ?? 'aes-256-ecb';
// expect: weak-cipher-or-mode
export const cipher = (key: Buffer) => createCipheriv(algorithm, key, null);

// @case: ecb of noble
import { ecb } from '@noble/ciphers/aes.js';
// expect: weak-cipher-or-mode
export const seal = (key: Uint8Array, block: Uint8Array): Uint8Array => ecb(key).encrypt(block);
