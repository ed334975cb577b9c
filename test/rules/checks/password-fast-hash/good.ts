// @case: Argon2
import argon2 from 'argon2';
export const store = (password: string): Promise<string> => argon2.hash(password);

// @case: scrypt
import { scryptSync } from 'crypto';
export const hashPin = (pin: string, salt: Buffer): Buffer => scryptSync(pin, salt, 32);

// @case: wrapper of another file
// @file: digest.ts
import { createHash } from 'node:crypto';
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
// @file: firmware.ts
import { digest } from './digest';
export const isIntact = (image: string, expected: string): boolean => digest(image) === expected;

// @case: shortened for bcrypt
import bcrypt from 'bcrypt';
import { createHash } from 'node:crypto';
export function store(password: string): Promise<string> {
  const short = createHash('sha256').update(password).digest('base64');
  return bcrypt.hash(short, 12);
}

// @case: token of a password reset, random
import { createHash } from 'node:crypto';
export const hash = (passwordResetToken: string): string => createHash('sha256').update(passwordResetToken).digest('hex');

// @case: MAC of a message
import crypto from 'node:crypto';
export const tag = (key: Buffer, message: Buffer): Buffer => crypto.createHmac('sha512', key).update(message).digest();

// @case: API key of high entropy
import { createHash } from 'node:crypto';
export const fingerprint = (apiKey: string): string => createHash('sha256').update(apiKey).digest('hex');

// @case: pump pin number of a connector
import { createHash } from 'node:crypto';
export const hash = (pinNumber: string): string => createHash('sha256').update(pinNumber).digest('hex');

// @case: helper for all kinds of data, given no password
// @file: security.ts
import crypto from 'node:crypto';
export const hash = (data: string): string => crypto.createHash('md5').update(data).digest('hex');
// @file: avatar.ts
import * as security from './security';
export const avatar = (email: string): string => `https://avatars.clinic.example/${security.hash(email)}`;

// @case: the key of a link that ends when the password changes
// @file: digests.ts
import crypto from 'node:crypto';
export const sha256 = (text: string): string => crypto.createHash('sha256').update(text).digest().toString('base64');
// @file: links.ts
import jwt from 'jsonwebtoken';
import { sha256 } from './digests';
export function emailLink(user: { id: string; email: string; password: string }, email: string): string {
  const key = sha256(user.password);
  return jwt.sign({ sub: user.email, id: user.id, change: email }, key, { expiresIn: '2d' });
}
export function confirmed(user: { password: string }, token: string): unknown {
  return jwt.verify(token, sha256(user.password), { algorithms: ['HS256'] });
}

// @case: a token that ends when the stored hash changes
// @file: digests.ts
import { createHash } from 'node:crypto';
export const shortOf = (data: string, length: number): string => createHash('shake256', { outputLength: length }).update(data).digest('hex');
// @file: sessions.ts
import jwt from 'jsonwebtoken';
import { shortOf } from './digests';
export const issue = (user: { username: string; password: string }, key: string): string =>
  jwt.sign({ username: user.username, h: shortOf(user.password, 16) }, key);
export async function resume(users: { findOne(name: string): Promise<{ password: string }> }, claims: { username: string; h: string }) {
  const user = await users.findOne(claims.username);
  if (claims.h !== shortOf(user.password, 16)) throw new Error('The password was changed');
  return user;
}

// @case: shortened before a pool of workers hashes it slowly
import { createHash } from 'node:crypto';
import workerpool from 'workerpool';
const pool = workerpool.pool(`${__dirname}/password-worker.js`);
export async function hash(rounds: number, password: string): Promise<string> {
  password = createHash('sha512').update(password).digest('hex');
  return pool.exec('hash', [password, rounds]);
}

// @case: digests that are as long as each other, and the key of a cache
import { createHash, timingSafeEqual } from 'node:crypto';
const sha = (text: string): Buffer => createHash('sha256').update(text).digest();
export const isRight = (password: string, expectedPassword: string): boolean =>
  timingSafeEqual(sha(password), sha(expectedPassword));
export function isSame(password: string, expected: string): boolean {
  const given = createHash('sha256').update(password).digest();
  const wanted = createHash('sha256').update(expected).digest();
  return timingSafeEqual(given, wanted);
}
export const known = (authCache: Map<string, object>, user: string, password: string): object | undefined =>
  authCache.get(createHash('sha256').update(`${user}:${password}`).digest('hex'));

// @case: a mark of the stored hash in a token, so that it ends when the password changes
import crypto from 'node:crypto';
import type { Account } from './accounts';
export const claims = (account: Account) => ({
  sub: account.id,
  mark: crypto.createHash('sha256').update(account.encryptedPassword).digest('hex'),
});

// @case: a digest that leaves its function as one of a few numbers
import crypto from 'node:crypto';
function bucketOf(text: string): string {
  const digest = crypto.createHash('sha256').update(text).digest();
  let sum = 0;
  for (let i = 0; i < digest.length; i++) sum += digest[i]!;
  return (sum % 32).toString(16);
}
const shelf = (password: string): number => crypto.createHash('sha256').update(password).digest()[0]! & 0x1f;
export const find = (password: string) => [bucketOf(password), shelf(password)];
