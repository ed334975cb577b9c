// @case: pairing code
import { randomInt } from 'node:crypto';
export function newPairing() {
  const pairingCode = randomInt(100000, 1000000);
  return { pairingCode };
}

// @case: session token
import { randomBytes } from 'node:crypto';
export const sessionToken = randomBytes(16).toString('base64url');

// @case: the function says what it makes
import { randomInt } from 'node:crypto';
export function generatePin(): string {
  return String(randomInt(10000)).padStart(4, '0');
}

// @case: helper of another file, kept as a token
// @file: random.ts
import { randomUUID } from 'node:crypto';
export const randomText = (): string => randomUUID();
// @file: invite.ts
import { connect } from 'mqtt';
import { randomText } from './random';
export const client = connect('mqtts://broker.example', { username: 'guest', password: randomText() });

// @case: key of a cipher from another file
// @file: bytes.ts
import { randomBytes } from 'node:crypto';
export const bytes = (): Buffer => randomBytes(32);
// @file: seal.ts
import { createHmac } from 'node:crypto';
import { bytes } from './bytes';
export const mac = (text: string): string => createHmac('sha256', bytes()).update(text).digest('hex');

// @case: command id in an object
export function bolus(units: number) {
  return { units, commandId: crypto.randomUUID() };
}

// @case: user interface, jitter, sampling and simulation
export const toastId = Math.random().toString(36).slice(2);
export const color = `hsl(${Math.floor(Math.random() * 360)}, 60%, 50%)`;
export const delay = (attempt: number): number => 2 ** attempt * 100 + Math.random() * 50;
export const isSampled = (): boolean => Math.random() < 0.01;
export const simulated = () => ({ heartRate: 60 + Math.round(Math.random() * 20), key: Math.random() });
export function shuffle<T>(list: T[]): T[] {
  return list.sort(() => Math.random() - 0.5);
}

// @case: uuid of version 4 as a reset token
import { v4 as uuid } from 'uuid';
export function reset(user: { resetToken?: string }): void {
  user.resetToken = uuid();
}

// @case: numbers about a secret, and times for it
export const tokenIndex = (tokens: string[]) => Math.floor(Math.random() * tokens.length);
export const hashing = { saltRounds: 10 + Math.floor(Math.random() * 3) };
export const otpTimeout = 30_000 + Math.random() * 500;
export function refreshToken(refresh: () => Promise<string>): void {
  const wait = 1000 + Math.random() * 500;
  setTimeout(() => void refresh(), wait);
}
export async function rotateSecret(load: () => Promise<string>): Promise<string> {
  await new Promise((done) => setTimeout(done, Math.random() * 200));
  return load();
}
export function verifyToken(token: string, known: Set<string>): boolean {
  if (known.size > 1000) known.delete([...known][Math.floor(Math.random() * known.size)]!);
  return known.has(token);
}

// @case: digests of what is not random, and one of several that there are
import { createHash } from 'node:crypto';
import { hashPassword } from './passwords';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const tokenHash = (token: string): string => sha256(`${token}:${Math.random()}`);
export const passwordDigest = (password: string) => hashPassword(password, { lane: Math.floor(Math.random() * 4) });
export const nextChallenge = (challenges: string[]): string => {
  const challenge = challenges[Math.floor(Math.random() * challenges.length)]!;
  return challenge;
};

// @case: the topic of a record, of the ids on the way to it
// @file: participants.ts
const numericId = (): string => `U${Math.random().toFixed(10).slice(2, 12)}`;
export async function insert(): Promise<{ id: string }> {
  return { id: numericId() };
}
// @file: publish.ts
import { insert } from './participants';
export async function create(queue: { add(job: unknown): void }, study_id: string): Promise<void> {
  const data = await insert();
  queue.add({ topic: 'participant', token: `study.${study_id}.participant.${data.id}` });
}

// @case: the nonce of OAuth 1.0a is new each time, and no secret
const made = (): string => Math.random().toString(36).slice(2);
export function parameters(key: string): Record<string, string> {
  const nonce = made();
  return { oauth_consumer_key: key, oauth_nonce: nonce, oauth_signature_method: 'HMAC-SHA256' };
}

// @case: code in a mail, and a number in one that is none
import { randomInt } from 'node:crypto';
import nodemailer from 'nodemailer';
const mailer = nodemailer.createTransport({ host: 'mail.ward.example', secure: true });
export async function sendReset(to: string) {
  const digits = String(randomInt(100000, 1000000));
  await mailer.sendMail({ to, subject: 'Your account', text: `Your code to reset the login is ${digits}` });
  const tip = Math.floor(Math.random() * 10);
  await mailer.sendMail({ to, subject: 'Tip of the day', text: `Today: number ${tip}` });
  return digits;
}

// @case: code that is kept for some minutes, of a secure generator
import { randomInt } from 'node:crypto';
import { prisma } from './db';
export async function start(userId: string) {
  await prisma.login.create({
    data: { userId, code: randomInt(100000, 1000000), expiresAt: new Date(Date.now() + 600_000) },
  });
  return { code: Math.floor(Math.random() * 6), color: 'red' };
}

// @case: the nonce of a request that is signed
import { createHmac } from 'node:crypto';
export function request(key: { id: string; secret: string }, now: Date): Record<string, string> {
  const parameters: Record<string, string> = {
    AccessKeyId: key.id,
    SignatureMethod: 'HMAC-SHA256',
    SignatureNonce: Math.random().toString(),
    Timestamp: now.toISOString(),
  };
  parameters.Signature = createHmac('sha256', key.secret).update(JSON.stringify(parameters)).digest('base64');
  return parameters;
}

// @case: what keeps the names of two things apart
const nameSalt = Math.random().toString(36).slice(7);
const cacheNonce = Math.random().toString(36);
export const index = `temp-${nameSalt}`;
export const image = `/logo.png?${cacheNonce}`;

// @case: the public name of a channel
export class Channel {
  token = this.makeToken();
  private makeToken(): string {
    // expect: insecure-random (low)
    return Math.random().toString(36).slice(3);
  }
}

// @case: tokens of a seed
// @file: prisma/seed/invitations.ts
// expect: insecure-random (low)
export const invitation = { email: 'nurse@ward.example', token: Math.random().toString(36).slice(2) };

// @case: digests of tokens that are asked for, of what a key goes into, and of what lets nobody in
import { createHash, createHmac } from 'node:crypto';
const SALT = process.env.TOKEN_SALT!;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const resetTokenOf = (user: { email: string }): string => {
  const resetToken = createHash('sha256').update(user.email).update(SALT).digest('hex');
  return resetToken;
};
export const signed = (user: { email: string }): string => {
  const inviteToken = createHmac('sha256', process.env.KEY!).update(user.email).digest('hex');
  return inviteToken;
};
export const isAsked = (token: string, kept: { tokenHash: string }): boolean => sha256(token) === kept.tokenHash;
export const isProven = (codeVerifier: string, challenge: string): boolean =>
  createHash('sha256').update(codeVerifier).digest('base64url') === challenge;
export const avatarOf = (user: { email: string }): string =>
  `https://www.gravatar.com/avatar/${createHash('sha256').update(user.email).digest('hex')}`;
export const order = (orderDate: string): { idempotencyToken: string } => {
  const idempotencyToken = createHash('sha256').update(orderDate).digest('hex');
  return { idempotencyToken };
};

// @case: a name that is new each time, whose signature is the password
// @file: signature.ts
import { createHmac } from 'node:crypto';
export const signatureOf = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');
// @file: callback.ts
import { signatureOf } from './signature';
export function callbackUrl(base: string, key: string): string {
  const username = Math.random().toString(36).slice(2);
  const password = username;
  const url = new URL(base);
  url.username = username;
  url.password = signatureOf(key, password);
  return url.toString();
}

// @case: one of five inputs of a board in made-up readings
export function sample(reading: { pin: string; value: number }): void {
  reading.pin = `V${Math.floor(Math.random() * 5)}`;
}

// @case: the piece of a text that is put together at the moment
const WORDS = ['heart', 'lung', 'liver', 'kidney'];
const word = (): string => WORDS[Math.floor(Math.random() * WORDS.length)]! + String(Math.random());
export function samples(count: number, perText: number): string[] {
  const texts: string[] = [];
  let token = '';
  for (let i = 0; i < count * perText; i++) {
    const made = word();
    token += made + ' ';
    if ((i + 1) % perText === 0) {
      texts.push(token);
      token = '';
    }
  }
  return texts;
}

// @case: a code that is made of what cannot be predicted, and one that opens nothing
import { randomInt } from 'node:crypto';
declare const rows: { save(row: object): Promise<void> };
export class OtpService {
  async issue(identifier: string): Promise<void> {
    const code = String(randomInt(100000, 1000000));
    await rows.save({ identifier, code });
  }
}
export class LabelService {
  async print(sample: string): Promise<void> {
    const code = Math.floor(Math.random() * 1000000);
    await rows.save({ sample, code });
  }
}

// @case: the name of the file into which a token is written before it takes the place of the old one
import { renameSync, writeFileSync } from 'node:fs';
export function writeToken(file: string, token: string): void {
  const tmpPath = `${file}.${process.pid}.${Math.floor(Math.random() * 1e9)}.tmp`;
  writeFileSync(tmpPath, token, { mode: 0o600 });
  renameSync(tmpPath, file);
}

// @case: the token of a lock, and the nonce of OAuth 1
// @file: locks.ts
import { createClient } from 'redis';
const client = createClient();
export class Beds {
  async #withBedLock<T>(bed: string, run: () => Promise<T>): Promise<T | undefined> {
    const token = `${process.pid}:${Date.now()}:${Math.random()}`;
    if (!(await client.set(`bed:${bed}`, token, { NX: true, PX: 5000 }))) return undefined;
    return run();
  }
}
// @file: oauth.ts
export const OAuth: { nonce?: () => string } = {};
OAuth.nonce = function () {
  let text = '';
  for (let i = 0; i < 30; i++) text += 'abcdef0123456789'.charAt(Math.floor(Math.random() * 16));
  return text;
};
export function parameters(request: Record<string, string>) {
  request.oauth_nonce = OAuth.nonce!();
  return request;
}
