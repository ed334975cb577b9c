// @case: cipher with a buffer that was read
import { createCipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
export function encrypt(reading: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(readFileSync('/run/secrets/phi-key', 'utf8'), 'hex'), iv);
  return Buffer.concat([iv, cipher.update(reading), cipher.final()]);
}

// @case: key of another file
// @file: material.ts
export const material = Buffer.from(process.env.PHI_KEY ?? '', 'hex');
// @file: seal.ts
import * as crypto from 'crypto';
import { material } from './material';
export const open = (iv: Buffer) => crypto.createDecipheriv('aes-128-cbc', material, iv);

// @case: MAC of commands, wrapped in another file
// @file: mac.ts
import { createHmac } from 'node:crypto';
export const mac = (by: Buffer, command: string): string => createHmac('sha256', by).update(command).digest('hex');
// @file: command.ts
import { mac } from './mac';
import { deviceKey } from './key-store';
export const signed = (command: string): string => mac(deviceKey(), command);

// @case: a generated key for crypto-js
import CryptoJS from 'crypto-js';
export const hide = (text: string, phrase: string): string => CryptoJS.AES.encrypt(text, phrase).toString();

// @case: a buffer that is filled before use
const raw = new Uint8Array(16);
crypto.getRandomValues(raw);
export const imported = () => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

// @case: encoded text of the user
export const imported = (secret: string) =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'AES-GCM', false, ['encrypt']);

// @case: class field
import { createHmac, randomBytes } from 'node:crypto';
export class Sealer {
  private static readonly KEY = randomBytes(32);
  seal(entry: string): string {
    return createHmac('sha256', Sealer.KEY).update(entry).digest('base64');
  }
}

// @case: a stand-in where the file with the key is missing
import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
const key = existsSync('mac.key') ? readFileSync('mac.key', 'utf8') : 'placeholder-key';
export const mac = (text: string): string => createHmac('sha256', key).update(text).digest('hex');

// @case: what a variable begins with and is set anew whatever happens
import { createHmac } from 'node:crypto';
import { installation } from './store';
export async function report(body: string): Promise<string> {
  let id = 'unknown';
  try {
    id = await installation();
  } catch {
    console.warn('no installation');
  }
  return createHmac('sha256', id).update(body).digest('hex');
}

// @case: the key of the secure sessions of Fastify from a file
import fs from 'node:fs';
import fastify from 'fastify';
import secureSession from '@fastify/secure-session';
const app = fastify();
app.register(secureSession, {
  key: fs.readFileSync('/run/secrets/session-key'),
  cookie: { path: '/', httpOnly: true, secure: true },
});
