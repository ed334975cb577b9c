// @case: PBKDF2
import crypto from 'node:crypto';
export const hash = (password: string, salt: Buffer): Buffer => crypto.pbkdf2Sync(password, salt, 600_000, 32, 'sha256');

// @case: constant of another file
// @file: settings.ts
export const security = { rounds: 210_000, length: 32 };
// @file: accounts.ts
import { pbkdf2 } from 'node:crypto';
import { security } from './settings';
export const store = (password: string, salt: Buffer, done: (e: Error | null, key: Buffer) => void): void =>
  pbkdf2(password, salt, security.rounds, security.length, 'sha512', done);

// @case: bcrypt through a wrapper of another file
// @file: hash.ts
import bcrypt from 'bcrypt';
export const hashWith = (password: string, rounds: number) => bcrypt.hash(password, rounds);
// @file: nurses.ts
import { hashWith } from './hash';
export const register = (password: string) => hashWith(password, 12);

// @case: salt of bcryptjs
import bcrypt from 'bcryptjs';
const salt = bcrypt.genSaltSync(10);
export const hash = (password: string): string => bcrypt.hashSync(password, salt);

// @case: scrypt
import { scryptSync } from 'crypto';
export const key = (pin: string, salt: Buffer): Buffer => scryptSync(pin, salt, 32, { N: 131072, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });

// @case: Web Crypto
export const derive = (base: CryptoKey, salt: Uint8Array) =>
  crypto.subtle.deriveKey({ name: 'PBKDF2', salt, iterations: 600000, hash: 'SHA-256' }, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);

// @case: HKDF of a strong key has no rounds
import crypto from 'node:crypto';
export const session = (shared: Buffer, salt: Buffer) => crypto.hkdfSync('sha256', shared, salt, 'pump session', 32);

// @case: Argon2 with a profile of OWASP
import argon2 from 'argon2';
export const hash = (password: string) => argon2.hash(password, { memoryCost: 12288, timeCost: 3 });

// @case: unknown number
import bcrypt from 'bcrypt';
export const hash = (password: string, rounds: number) => bcrypt.hash(password, rounds);

// @case: few rounds in tests only
// @file: settings.ts
export const rounds = process.env.NODE_ENV === 'test' ? 1 : 12;
// @file: accounts.ts
import bcrypt from 'bcrypt';
import { rounds } from './settings';
export const hash = (password: string) => bcrypt.hash(password, rounds);

// @case: a token that a program made of chance
import bcrypt from 'bcrypt';
import { pbkdf2Sync, randomBytes } from 'node:crypto';
export async function issue(): Promise<{ token: string; digest: string }> {
  const token = randomBytes(32).toString('hex');
  return { token, digest: await bcrypt.hash(token, 4) };
}
export const keyOf = (apiKey: string) => pbkdf2Sync(apiKey, 'upload', 1000, 32, 'sha256');

// @case: a key derived of a secret of the program
import crypto from 'node:crypto';
const keyOf = (password: string, salt: Buffer) =>
  // expect: weak-kdf-iterations (low)
  crypto.pbkdf2Sync(password, salt, 10_000, 32, 'sha512');
export const encryptFor = (salt: Buffer, secret: string) => crypto.createCipheriv('aes-256-gcm', keyOf(secret, salt), salt);

// @case: a one-time code that ends with the minute, by way of functions of other files
// @file: hash.ts
import bcrypt from 'bcrypt';
export const hashData = (data: string, label: string, rounds?: number) => bcrypt.hash(data, rounds ?? 12);
// @file: otp.ts
import { randomInt } from 'node:crypto';
import { hashData } from './hash';
const makeOtp = (): string => Array.from({ length: 6 }, () => randomInt(0, 10)).join('');
export const otpWithHash = (label: string, rounds = 1) => {
  const otp = makeOtp();
  // expect: weak-kdf-iterations (low)
  return hashData(otp, label, rounds).then((hashed) => ({ otp, hashed }));
};
// @file: verification.ts
import { otpWithHash } from './otp';
// expect: weak-kdf-iterations (low)
export const start = () => otpWithHash('verification', 2);

// @case: the answers of a form, to see later whether they were changed
import bcrypt from 'bcrypt';
export const digests = (fields: { fieldValue: string | number }[]) =>
  // expect: weak-kdf-iterations (low)
  fields.map((field) => bcrypt.hash(field.fieldValue.toString(), 1));

// @case: proof of what was handed in
import { pbkdf2Sync } from 'node:crypto';
export function proofOf(answers: string[], attachments: Buffer[], salt: string): Buffer {
  const submission = answers.join('') + attachments.map(String).join('');
  // expect: weak-kdf-iterations (low)
  return pbkdf2Sync(submission, salt, 10_000, 64, 'sha512');
}
