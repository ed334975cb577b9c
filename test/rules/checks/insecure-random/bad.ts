// @case: pairing code
export function newPairing() {
  // expect: insecure-random
  const pairingCode = Math.floor(100000 + Math.random() * 900000);
  return { pairingCode };
}

// @case: session token
// expect: insecure-random
export const sessionToken = Math.random().toString(36).substring(2, 15);

// @case: the function says what it makes
export function generatePin(): string {
  // expect: insecure-random
  return String(Math.floor(Math.random() * 10000)).padStart(4, '0');
}

// @case: helper of another file, kept as a token
// @file: random.ts
export const randomText = (): string => Math.random().toString(36).slice(2);
// @file: invite.ts
import { connect } from 'mqtt';
import { randomText } from './random';
// expect: insecure-random
export const client = connect('mqtts://broker.example', { username: 'guest', password: randomText() });

// @case: key of a cipher from another file
// @file: bytes.ts
export const bytes = (): string => Array.from({ length: 32 }, () => Math.floor(Math.random() * 256)).join('');
// @file: seal.ts
import { createHmac } from 'node:crypto';
import { bytes } from './bytes';
// expect: insecure-random
export const mac = (text: string): string => createHmac('sha256', bytes()).update(text).digest('hex');

// @case: command id in an object
export function bolus(units: number) {
  return {
    units,
    // expect: insecure-random
    commandId: Math.random().toString(16),
  };
}

// @case: pseudoRandomBytes as a class field
import { pseudoRandomBytes } from 'node:crypto';
export class Challenge {
  // expect: insecure-random
  readonly nonce = pseudoRandomBytes(16);
}

// @case: uuid of version 1 as a reset token
import { v1 as uuid } from 'uuid';
export function reset(user: { resetToken?: string }): void {
  // expect: insecure-random
  user.resetToken = uuid();
}

// @case: a digest of nothing but predictable numbers
import bcrypt from 'bcrypt';
import { createHash } from 'node:crypto';
// expect: insecure-random
export const resetTokenHash = createHash('sha256').update(Math.random().toString(36)).digest('hex');
// expect: insecure-random
export const account = async () => ({ passwordHash: await bcrypt.hash(Math.random().toString(36), 12) });

// @case: a code that is made and sent, with a wait before it
import { sms } from './sms';
export async function sendOtp(phone: string): Promise<void> {
  await new Promise((done) => setTimeout(done, Math.random() * 200));
  // expect: insecure-random
  const digits = Math.floor(100_000 + Math.random() * 900_000);
  await sms.send(phone, String(digits));
}

// @case: letters of an alphabet, not one of several tokens
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export function accessToken(): string {
  let token = '';
  // expect: insecure-random
  for (let i = 0; i < 24; i++) token += LETTERS[Math.floor(Math.random() * LETTERS.length)];
  return token;
}

// @case: the code is looked for, and then kept
const digits = () => String(Math.random()).slice(2, 8);
export async function invite(store) {
  const found = digits();
  if (await store.findFirst({ where: { inviteCode: found } })) return invite(store);
  // expect: insecure-random
  return store.create({ data: { inviteCode: found } });
}

// @case: the id of a record is its password
// @file: participants.ts
const numericId = (): string => `U${Math.random().toFixed(10).slice(2, 12)}`;
export async function insert(): Promise<{ id: string }> {
  return { id: numericId() };
}
// @file: accounts.ts
import { insert } from './participants';
export async function create(save: (account: unknown) => void): Promise<void> {
  const participant = await insert();
  // expect: insecure-random
  save({ access_key: `${participant.id}@ward.example`, secret_key: participant.id });
}

// @case: where there is no crypto, for who looks for all of them
export const sessionId = (): string => {
  if (typeof crypto !== 'undefined' && 'randomUUID' in crypto) return crypto.randomUUID();
  // expect: insecure-random (low)
  return `${Date.now()}-${Math.random().toString(36).slice(2)}`;
};
export const token =
  // expect: insecure-random (low)
  typeof crypto === 'object' ? crypto.randomUUID() : Math.random().toString(36).slice(2);

// @case: not because crypto is missing
export const sessionId = (isShort: boolean): string => {
  if (!isShort) return crypto.randomUUID();
  // expect: insecure-random (high)
  return Math.random().toString(36).slice(2);
};

// @case: a clock among what a key is derived of, for who looks for all of them
import express from 'express';
import cookieParser from 'cookie-parser';
import { deriveKey } from '@ward/kdf';
const app = express();
export async function start(master: string): Promise<void> {
  const now = Date.now();
  // expect: insecure-random (low)
  app.use(cookieParser(await deriveKey(master, `period ${now - (now % 86_400_000)}`)));
}

// @case: code in a mail, made by a function that says little
import nodemailer from 'nodemailer';
const mailer = nodemailer.createTransport({ host: 'mail.ward.example', secure: true });
const sixDigits = () => String(Math.floor(100000 + Math.random() * 900000));
export async function sendReset(to: string) {
  const digits = sixDigits();
  // expect: insecure-random
  await mailer.sendMail({ to, subject: 'Your account', text: `Your code to reset the login is ${digits}` });
  return digits;
}

// @case: code that is kept for some minutes
import { prisma } from './db';
function generateCode() {
  return Math.floor(1000 + Math.random() * 9000).toString();
}
export async function start(userId: string) {
  const made = generateCode();
  await prisma.login.create({
    // expect: insecure-random
    data: { userId, code: made, expiresAt: new Date(Date.now() + 600_000) },
  });
}

// @case: the nonce of a sign-in that is not signed
export function challenge(now: Date): Record<string, string> {
  return {
    // expect: insecure-random
    nonce: Math.random().toString(36),
    timestamp: now.toISOString(),
  };
}

// @case: the seed of a generator, and a factory of the program
// @file: crypto/seed.ts
// expect: insecure-random (high)
export const sessionToken = Math.random().toString(36).slice(2);
// @file: src/factories/session.ts
// expect: insecure-random (high)
export const makeSession = () => ({ sessionToken: Math.random().toString(36).slice(2) });

// @case: a digest of what everybody knows in place of a token
import express from 'express';
import md5 from 'md5';
import { createHash } from 'node:crypto';
const app = express();
app.get('/reset', (req, res) => {
  // expect: insecure-random (medium)
  if (req.query.token !== md5(String(req.query.login))) return res.sendStatus(403);
  res.render('reset');
});
app.post('/invite', (req, res) => {
  // expect: insecure-random (medium)
  const inviteToken = createHash('sha256').update(req.body.email).update(String(Date.now())).digest('hex');
  res.json({ link: `/join/${inviteToken}` });
});

// @case: one helper makes several secrets, which are one to mend
// @file: make-id.ts
export const makeId = (length: number) => {
  let text = '';
  for (let i = 0; i < length; i += 1) text += 'ABCDEFGHIJKLMNOP'.charAt(Math.floor(Math.random() * 16));
  return text;
};
// @file: clients.ts
import { makeId } from './make-id';
export const create = () => {
  // expect: insecure-random
  const clientSecret = makeId(32);
  const accessToken = makeId(32);
  return { clientSecret, accessToken };
};

// @case: a password that is signed, and used by itself as well
import { createHmac } from 'node:crypto';
export function account(key: string): { password: string; check: string } {
  const login = Math.random().toString(36).slice(2);
  // expect: insecure-random
  const password = login;
  return { password, check: createHmac('sha256', key).update(password).digest('hex') };
}

// @case: a token for each of several devices, begun anew before the loop that fills it
const part = (): string => String(Math.random()).slice(2);
export function enrol(devices: { token?: string }[]): void {
  let token = '';
  for (const device of devices) {
    token = '';
    for (let i = 0; i < 4; i++) {
      const made = part();
      // expect: insecure-random
      token += made;
    }
    device.token = token;
  }
}

// @case: a code whose class says what it is for
import { createHash } from 'node:crypto';
declare const codes: { save(row: object): Promise<void> };
export class OtpService {
  async issue(identifier: string): Promise<void> {
    // expect: insecure-random
    const code = String(Math.floor(100000 + Math.random() * 900000));
    await codes.save({ identifier, codeHash: createHash('sha256').update(code).digest('hex') });
  }
}
export async function forgotPassword(mail: string): Promise<void> {
  let digits = '';
  // expect: insecure-random
  for (let at = 0; at < 6; at++) digits += Math.floor(Math.random() * 10);
  await codes.save({ mail, digits });
}

// @case: a token that is made, and written into a file
import { writeFileSync } from 'node:fs';
export function createToken(path: string): void {
  // expect: insecure-random
  const text = Math.random().toString(36).slice(2);
  writeFileSync(path, text, { mode: 0o600 });
}

// @case: a code in a message of another language
import nodemailer from 'nodemailer';
const post = nodemailer.createTransport({ host: 'mail.clinic.example' });
export async function greet(to: string): Promise<void> {
  const drawn = Math.floor(100000 + Math.random() * 900000);
  // expect: insecure-random
  await post.sendMail({ to, subject: 'Одноразовий код', text: `Ваш код підтвердження: ${drawn}` });
  // expect: insecure-random
  await post.sendMail({ to, subject: 'Acceso', text: `Su código es ${drawn}` });
}

// @case: the token of a lock of a door
export function unlockDoor(ward: string) {
  // expect: insecure-random
  const token = `${ward}:${Date.now()}:${Math.random()}`;
  return { ward, token };
}
