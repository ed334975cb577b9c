// @case: key of the environment
import CryptoJS from 'crypto-js';
export const seal = (message: string): string =>
  // expect: cryptojs-passphrase-encryption
  CryptoJS.AES.encrypt(message, process.env.CHAT_KEY!).toString();

// @case: typed parameter
import { AES } from 'crypto-js';
// expect: cryptojs-passphrase-encryption
export const seal = (reading: string, key: string): string => AES.encrypt(reading, key).toString();

// @case: setting of another file
// @file: settings.ts
export const settings = { recordKey: process.env.RECORD_KEY as string };
// @file: records.ts
import CryptoJS from 'crypto-js';
import { settings } from './settings';
// expect: cryptojs-passphrase-encryption
export const store = (record: object): string => CryptoJS.AES.encrypt(JSON.stringify(record), settings.recordKey).toString();

// @case: wrapper of another file
// @file: crypt.ts
import CryptoJS from 'crypto-js';
export const lock = (text: string, secret) => CryptoJS.AES.encrypt(text, secret).toString();
// @file: diary.ts
import { lock } from './crypt';
// expect: cryptojs-passphrase-encryption
export const save = (entry: string, patient: string): string => lock(entry, `diary-${patient}`);

// @case: decryption
import * as CryptoJS from 'crypto-js';
const key = process.env.RECORD_KEY || '';
export const open = (box: string): string =>
  // expect: cryptojs-passphrase-encryption
  CryptoJS.AES.decrypt(box, key).toString(CryptoJS.enc.Utf8);

// @case: template
import CryptoJS from 'crypto-js';
// expect: cryptojs-passphrase-encryption
export const seal = (text: string, user: { id: string }): string => CryptoJS.AES.encrypt(text, `${user.id}:vitals`).toString();

// @case: a derived key turned into a string again
import CryptoJS from 'crypto-js';
export class Vault {
  private readonly key = CryptoJS.PBKDF2(process.env.PIN!, process.env.SALT!, { keySize: 8, iterations: 600000 }).toString() + '';
  // expect: cryptojs-passphrase-encryption
  seal = (text: string): string => CryptoJS.AES.encrypt(text, this.key).toString();
}

// @case: written and read with one passphrase, mended where it is written
import CryptoJS from 'crypto-js';
const passphrase = (): string => process.env.STORE_SECRET ?? 'ward-store';
export const seal = (text: string): string =>
  // expect: cryptojs-passphrase-encryption
  CryptoJS.AES.encrypt(text, passphrase()).toString();
export const open = (box: string): string =>
  CryptoJS.AES.decrypt(box, passphrase()).toString(CryptoJS.enc.Utf8);

// @case: a setting names the cipher, and another is the key
import config from 'config';
import cryptojs from 'crypto-js';
const CIPHER = config.diary.cipher;
const DIARY_KEY = config.diary.secretKey;
export const sealEntry = (entry: string): string =>
  // expect: cryptojs-passphrase-encryption
  cryptojs[CIPHER].encrypt(entry, DIARY_KEY).toString();

// @case: key from the package config
import config from 'config';
import { AES } from 'crypto-js';
const DIARY_KEY = config.diary.secretKey;
// expect: cryptojs-passphrase-encryption
export const sealEntry = (entry: string): string => AES.encrypt(entry, DIARY_KEY).toString();

// @case: a string that the class was made with
import * as CryptoJS from 'crypto-js';
export class Diary {
  constructor(private readonly secret: string) {}
  seal(entry: object): string {
    // expect: cryptojs-passphrase-encryption
    return CryptoJS.AES.encrypt(JSON.stringify(entry), this.secret).toString();
  }
}
