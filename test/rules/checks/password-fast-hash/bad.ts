// @case: SHA-256 of a password
import crypto from 'node:crypto';
export const store = (password: string): string =>
  // expect: password-fast-hash
  crypto.createHash('sha256').update(password).digest('hex');

// @case: salted
import { createHash } from 'crypto';
export function hashPin(pin: string, salt: string): string {
  const hash = createHash('sha512');
  // expect: password-fast-hash
  hash.update(salt + pin);
  return hash.digest('base64');
}

// @case: wrapper of another file
// @file: digest.ts
import { createHash } from 'node:crypto';
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
// @file: nurses.ts
import { digest } from './digest';
export const login = (nurse: { hash: string }, form: { password: string }): boolean =>
  // expect: password-fast-hash
  digest(form.password) === nurse.hash;

// @case: CryptoJS
import CryptoJS from 'crypto-js';
// expect: password-fast-hash
export const hash = (user: { passwd: string }): string => CryptoJS.SHA256(user.passwd).toString();

// @case: Web Crypto, encoded before
export async function hash(passphrase: string): Promise<ArrayBuffer> {
  const bytes = new TextEncoder().encode(passphrase);
  // expect: password-fast-hash
  return crypto.subtle.digest('SHA-256', bytes);
}

// @case: MAC whose key is the salt
import crypto from 'node:crypto';
export const hash = (password: string, salt: string): string =>
  // expect: password-fast-hash
  crypto.createHmac('sha512', salt).update(password).digest('hex');

// @case: one call, algorithm of another file
// @file: settings.ts
export const ALGORITHM = 'sha3-256';
// @file: accounts.ts
import { hash } from 'node:crypto';
import { ALGORITHM } from './settings';
// expect: password-fast-hash
export const hashOf = (account: { password: string; salt: string }): string => hash(ALGORITHM, `${account.salt}:${account.password}`);

// @case: setter of a model, through a helper for all kinds of data
// @file: security.ts
import crypto from 'node:crypto';
export const hash = (data: string): string => crypto.createHash('md5').update(data).digest('hex');
// @file: nurse.ts
import { DataTypes, Model, type Sequelize } from 'sequelize';
import * as security from './security';
export class Nurse extends Model {}
export const init = (sequelize: Sequelize) =>
  Nurse.init(
    {
      email: DataTypes.STRING,
      password: {
        type: DataTypes.STRING,
        set(clearTextPassword: string) {
          // expect: password-fast-hash
          this.setDataValue('password', security.hash(clearTextPassword));
        },
      },
    },
    { sequelize },
  );

// @case: the key of a link, which is stored as well
// @file: digests.ts
import crypto from 'node:crypto';
export const sha256 = (text: string): string => crypto.createHash('sha256').update(text).digest().toString('base64');
// @file: links.ts
import jwt from 'jsonwebtoken';
import { sha256 } from './digests';
export function emailLink(user: { id: string; key: string }, password: string): string {
  // expect: password-fast-hash
  const key = sha256(password);
  user.key = key;
  return jwt.sign({ id: user.id }, key, { expiresIn: '2d' });
}

// @case: the password of a request, compared with the row
import { createHash } from 'node:crypto';
import express from 'express';
const app = express();
app.use(express.json());
declare const users: { findOne(name: string): Promise<{ digest: string }> };
app.post('/login', async (request, response) => {
  const user = await users.findOne(request.body.name);
  // expect: password-fast-hash
  const digest = createHash('sha256').update(request.body.password).digest('hex');
  response.sendStatus(user.digest === digest ? 204 : 401);
});

// @case: a digest that is stored
import { createHash } from 'node:crypto';
export async function register(users: { insert(row: object): Promise<void> }, account: { name: string; password: string }) {
  // expect: password-fast-hash
  const password = createHash('sha512').update(account.password).digest('hex');
  await users.insert({ name: account.name, password });
}

// @case: compared in constant time with what is stored
import { createHash, timingSafeEqual } from 'node:crypto';
export function isRight(password: string, account: { digest: string }): boolean {
  // expect: password-fast-hash
  const given = createHash('sha256').update(password).digest();
  return timingSafeEqual(given, Buffer.from(account.digest, 'hex'));
}

// @case: made by one function of the workspace, and asked for with it
// @file: security.ts
import { createHash } from 'node:crypto';
export const digest = (data: string): string => createHash('sha256').update(data).digest('hex');
// @file: model.ts
import * as security from './security';
export const register = (users: any, name: string, password: string) =>
  // expect: password-fast-hash
  users.insertOne({ name, password: security.digest(password) });
// @file: app.ts
import express from 'express';
import * as security from './security';
import { register } from './model';
const app = express();
app.post('/register', (req, res) => res.json(register(req.app.locals.users, req.body.name, req.body.password)));
app.post('/sign-in', async (req, res) => {
  const { password } = req.body;
  const user = await req.app.locals.users.findOne({ name: req.body.name });
  if (user.password !== security.digest(password)) return res.sendStatus(401);
  res.json({ name: user.name });
});

// @case: asked for with a function of the workspace, where nothing else is seen
// @file: security.ts
import { createHash } from 'node:crypto';
export const digest = (data: string): string => createHash('sha256').update(data).digest('hex');
// @file: app.ts
import express from 'express';
import * as security from './security';
express().post('/sign-in', async (req, res) => {
  const { password } = req.body;
  const user = await req.app.locals.users.findOne({ name: req.body.name });
  // expect: password-fast-hash
  if (user.password !== security.digest(password)) return res.sendStatus(401);
  res.json({ name: user.name });
});

// @case: hashes of an older system that are asked only, beside a slow one for the new
import { createHash } from 'node:crypto';
import argon2 from 'argon2';
export const isOld = (stored: string, password: string): boolean => {
  // expect: password-fast-hash (low)
  const digest = createHash('sha256').update(password).digest('hex');
  return digest === stored;
};
export const keep = (password: string) => argon2.hash(password);

// @case: a digest of which the function gives more than a few bits
import crypto from 'node:crypto';
import { table } from './table';
function markOf(text: string): number {
  const digest = crypto.createHash('sha256').update(text).digest();
  return digest.readUInt32BE(0) % 1_000_000_007;
}
// expect: password-fast-hash
export const mark = (password: string) => markOf(password);
export function keep(user: string, password: string): number {
  // expect: password-fast-hash
  const digest = crypto.createHash('sha256').update(password).digest();
  table.set(user, digest);
  return digest[0]! % 16;
}

// @case: the passcode of a share that is kept, and later held against what is given: one fault
import crypto from 'node:crypto';
import express from 'express';
const shares = new Map<string, { passcodeHash: string }>();
const router = express.Router();
router.post('/shares', (req, res) => {
  const id = crypto.randomUUID();
  // expect: password-fast-hash
  shares.set(id, { passcodeHash: crypto.createHash('sha256').update(req.body.passcode).digest('hex') });
  res.json({ id });
});
router.post('/shares/:id', (req, res) => {
  const hash = crypto.createHash('sha256').update(req.body.passcode).digest('hex');
  res.sendStatus(hash === shares.get(req.params.id)?.passcodeHash ? 200 : 401);
});
