// @case: AES-GCM of Node.js
import crypto from 'node:crypto';
export const seal = (message: string, key: Buffer): Buffer => {
  const nonce = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(message, 'utf8'), cipher.final(), cipher.getAuthTag()]);
};

// @case: word array
import { AES, enc } from 'crypto-js';
export const seal = (reading: string, key: string, iv: string): string => AES.encrypt(reading, enc.Hex.parse(key), { iv: enc.Hex.parse(iv) }).toString();

// @case: derived key
import CryptoJS from 'crypto-js';
export const seal = (text: string, pin: string, salt: CryptoJS.lib.WordArray, iv: CryptoJS.lib.WordArray): string => {
  const key = CryptoJS.PBKDF2(pin, salt, { keySize: 8, iterations: 600000 });
  return CryptoJS.AES.encrypt(text, key, { iv }).toString();
};

// @case: typed word array
import CryptoJS from 'crypto-js';
export const seal = (text: string, key: CryptoJS.lib.WordArray, iv: CryptoJS.lib.WordArray): string => CryptoJS.AES.encrypt(text, key, { iv }).toString();

// @case: unknown key
import CryptoJS from 'crypto-js';
import { keyOf } from 'hospital-keys';
export const seal = (text: string): string => CryptoJS.AES.encrypt(text, keyOf('records')).toString();

// @case: wrapper of another file
// @file: crypt.ts
import CryptoJS from 'crypto-js';
export const lock = (text: string, secret, iv) => CryptoJS.AES.encrypt(text, secret, { iv }).toString();
// @file: diary.ts
import CryptoJS from 'crypto-js';
import { lock } from './crypt';
export const save = (entry: string, key: string): string => lock(entry, CryptoJS.enc.Base64.parse(key), CryptoJS.lib.WordArray.random(16));

// @case: MAC with a string
import CryptoJS from 'crypto-js';
export const mac = (text: string, key: string): string => CryptoJS.HmacSHA256(text, key).toString();

// @case: a setting names the cipher, the key is made of random bytes
import config from 'config';
import cryptojs from 'crypto-js';
const key = cryptojs.enc.Hex.parse(process.env.DIARY_KEY!);
export const sealEntry = (entry: string, iv: cryptojs.lib.WordArray): string =>
  cryptojs[config.diary.cipher].encrypt(entry, key, { iv }).toString();

// @case: encoders chosen by a name
import cryptojs from 'crypto-js';
export const encoded = (name: 'Hex' | 'Base64', text: string): string => cryptojs.enc[name].stringify(cryptojs.SHA256(text));

// @case: the key is made of random bytes of a setting
import cryptojs from 'crypto-js';
const key = cryptojs.enc.Hex.parse(process.env.DIARY_KEY!);
export const sealEntry = (entry: string, iv: cryptojs.lib.WordArray): string =>
  cryptojs.AES.encrypt(entry, key, { iv }).toString();

// @case: a word array that the class was made with
import * as CryptoJS from 'crypto-js';
export class Diary {
  constructor(private readonly key: CryptoJS.lib.WordArray) {}
  seal(entry: object, iv: CryptoJS.lib.WordArray): string {
    return CryptoJS.AES.encrypt(JSON.stringify(entry), this.key, { iv }).toString();
  }
}
