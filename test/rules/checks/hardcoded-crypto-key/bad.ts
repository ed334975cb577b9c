// @case: cipher with a buffer of a literal
import { createCipheriv, randomBytes } from 'node:crypto';
export function encrypt(reading: string): Buffer {
  const iv = randomBytes(12);
  // expect: hardcoded-crypto-key
  const cipher = createCipheriv('aes-256-gcm', Buffer.from('0123456789abcdef0123456789abcdef'), iv);
  return Buffer.concat([iv, cipher.update(reading), cipher.final()]);
}

// @case: key of another file
// @file: material.ts
export const material = Buffer.from('8f3c1a90be7744d2a1c05e6f9b2d7713', 'hex');
// @file: seal.ts
import * as crypto from 'crypto';
import { material } from './material';
// expect: hardcoded-crypto-key
export const open = (iv: Buffer) => crypto.createDecipheriv('aes-128-cbc', material, iv);

// @case: MAC of commands, wrapped in another file
// @file: mac.ts
import { createHmac } from 'node:crypto';
export const mac = (by: string, command: string): string => createHmac('sha256', by).update(command).digest('hex');
// @file: command.ts
import { mac } from './mac';
// expect: hardcoded-crypto-key
export const signed = (command: string): string => mac('bolus-7731', command);

// @case: passphrase of crypto-js
import CryptoJS from 'crypto-js';
const PHRASE = 'glucose-vault';
// expect: hardcoded-crypto-key
export const hide = (text: string): string => CryptoJS.AES.encrypt(text, PHRASE).toString();

// @case: bytes of a Web Crypto key
const raw = new Uint8Array([
  0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6, 0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c,
]);
export const imported = () =>
  // expect: hardcoded-crypto-key
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

// @case: encoded text as a Web Crypto key
export const imported = () =>
  // expect: hardcoded-crypto-key
  crypto.subtle.importKey('raw', new TextEncoder().encode('insulin-pump-key'), 'AES-GCM', false, ['encrypt']);

// @case: class field
import { createHmac } from 'node:crypto';
export class Sealer {
  private static readonly KEY = 'therapy-log-2019';
  seal(entry: string): string {
    // expect: hardcoded-crypto-key
    return createHmac('sha256', Sealer.KEY).update(entry).digest('base64');
  }
}

// @case: one key that encrypts and decrypts
import CryptoJS from 'crypto-js';
const STORE_KEY = 'Qm7vX2pL9sTz4RkW';
// expect: hardcoded-crypto-key
export const seal = (text: string): string => CryptoJS.AES.encrypt(text, STORE_KEY).toString();
export const open = (box: string): string => CryptoJS.AES.decrypt(box, STORE_KEY).toString();

// @case: set anew under a condition only
import { createHmac } from 'node:crypto';
export function report(body: string, key?: string): string {
  let id = 'ward-report-key-1';
  if (key) id = key;
  // expect: hardcoded-crypto-key
  return createHmac('sha256', id).update(body).digest('hex');
}

// @case: the key of the secure sessions of Fastify
import fastify from 'fastify';
import secureSession from '@fastify/secure-session';
const app = fastify();
app.register(secureSession, {
  // expect: hardcoded-crypto-key
  key: Buffer.from('hk7Q2vd93mfLw01xZhk7Q2vd93mfLw01', 'utf8'),
  cookie: { path: '/', httpOnly: true, secure: true },
});
