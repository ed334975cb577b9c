// @case: PBKDF2 with 1000 rounds
import crypto from 'node:crypto';
export const hash = (password: string, salt: Buffer): Buffer =>
  // expect: weak-kdf-iterations
  crypto.pbkdf2Sync(password, salt, 1000, 32, 'sha256');

// @case: constant of another file
// @file: settings.ts
export const security = { rounds: 5000, length: 32 };
// @file: accounts.ts
import { pbkdf2 } from 'node:crypto';
import { security } from './settings';
export const store = (password: string, salt: Buffer, done: (e: Error | null, key: Buffer) => void): void =>
  // expect: weak-kdf-iterations
  pbkdf2(password, salt, security.rounds, security.length, 'sha512', done);

// @case: bcrypt through a wrapper of another file
// @file: hash.ts
import bcrypt from 'bcrypt';
export const hashWith = (password: string, rounds: number) => bcrypt.hash(password, rounds);
// @file: nurses.ts
import { hashWith } from './hash';
// expect: weak-kdf-iterations
export const register = (password: string) => hashWith(password, 8);

// @case: salt of bcryptjs
import bcrypt from 'bcryptjs';
// expect: weak-kdf-iterations
const salt = bcrypt.genSaltSync(5);
export const hash = (password: string): string => bcrypt.hashSync(password, salt);

// @case: scrypt
import { scryptSync } from 'crypto';
export const key = (pin: string, salt: Buffer): Buffer =>
  // expect: weak-kdf-iterations
  scryptSync(pin, salt, 32, { N: 1024, r: 8, p: 1 });

// @case: Web Crypto
export const derive = (base: CryptoKey, salt: Uint8Array) =>
  crypto.subtle.deriveKey(
    // expect: weak-kdf-iterations
    { name: 'PBKDF2', salt, iterations: 10000, hash: 'SHA-256' },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );

// @case: CryptoJS
import CryptoJS from 'crypto-js';
// expect: weak-kdf-iterations
export const key = (password: string, salt: string) => CryptoJS.PBKDF2(password, salt, { keySize: 8, iterations: 100 });

// @case: default of a parameter
import crypto from 'node:crypto';
const ROUNDS = Number(process.env.ROUNDS) || 2000;
// expect: weak-kdf-iterations
export const hash = (password: string, salt: Buffer) => crypto.pbkdf2Sync(password, salt, ROUNDS, 64, 'sha512');

// @case: Argon2 with little memory
import argon2 from 'argon2';
// expect: weak-kdf-iterations
export const hash = (password: string) => argon2.hash(password, { memoryCost: 4096, timeCost: 3 });

// @case: few rounds in production only, and for a code that people choose
import bcrypt from 'bcrypt';
const rounds = process.env.NODE_ENV === 'production' ? 8 : 1;
// expect: weak-kdf-iterations
export const hash = (password: string) => bcrypt.hash(password, rounds);
// expect: weak-kdf-iterations
export const hashPin = (tokenPin: string) => bcrypt.hash(tokenPin, 4);

// @case: a key derived of the passphrase of a user, told once for the constant of two calls
import crypto from 'node:crypto';
const ROUNDS = 10_000;
const keyOf = (password: string, salt: Buffer) =>
  // expect: weak-kdf-iterations (high)
  crypto.pbkdf2Sync(password, salt, ROUNDS, 32, 'sha512');
export const open = (passphrase: string, salt: Buffer) => crypto.createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), salt);

// @case: names that say nothing may stand for a password
import bcrypt from 'bcrypt';
// expect: weak-kdf-iterations (high)
export const hash = (data: string) => bcrypt.hash(data.trim(), 4);
// expect: weak-kdf-iterations (high)
export const hashPassword = (entry: string) => bcrypt.hash(entry, 4);

// @case: a small number where a setting asks for it, and where one is missing
import bcrypt from 'bcrypt';
const ROUNDS = process.env.HASHING === 'insecure' ? 1 : 12;
let cost = 12;
if (process.env.FAST) cost = 4;
export const store = (password: string) => [
  // expect: weak-kdf-iterations (low)
  bcrypt.hash(password, ROUNDS),
  // expect: weak-kdf-iterations (low)
  bcrypt.hash(password, cost),
  // expect: weak-kdf-iterations
  bcrypt.hash(password, process.env.HASHING === 'strong' ? 12 : 4),
  // expect: weak-kdf-iterations
  bcrypt.hash(password, process.env.HASHING === 'insecure' ? 1 : 5),
];

// @case: the mark of an entry of a feed, by way of a function of the module
import bcrypt from 'bcrypt';
// expect: weak-kdf-iterations (low)
const mark = async (value: string) => bcrypt.hash(value, 1);
export const entryId = (entry: { guid?: string }) => entry.guid ?? mark(JSON.stringify(entry));

// @case: a function of the module that is named after passwords
import bcrypt from 'bcrypt';
// expect: weak-kdf-iterations (high)
const hashPassword = async (value: string) => bcrypt.hash(value, 4);
export const enrol = (form: { answer: string }) => hashPassword(form.answer);

