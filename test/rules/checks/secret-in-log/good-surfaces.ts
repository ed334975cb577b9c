// @case: something signed that goes by no secret's name
import jwt from 'jsonwebtoken';
export function license(key: string) {
  const licenseText = jwt.sign({ ward: 3 }, key, { expiresIn: '1y' });
  console.log(licenseText);
}

// @case: that a token was issued
import pino from 'pino';
import jwt from 'jsonwebtoken';
const log = pino();
export function issue(key: string) {
  const token = jwt.sign({ ward: 3 }, key, { expiresIn: '1h' });
  log.info({ issued: true }, 'issued');
  return token;
}

// @case: the link that a script was started to make
// @file: scripts/sign-in-link.ts
import { users } from '../server/users';
import { site } from '../server/config';
async function main(id: string) {
  const user = await users.find(id);
  const jwt = await user.generateSessionToken({ minutes: 10 });
  // expect: secret-in-log (low)
  console.log(`${site.url}/enter/${jwt}`);
}
void main(process.argv[2]!);

// @case: the name of an entry in a cache that writes what it is asked for
// @file: cache.ts
import createDebug from 'debug';
import { redis } from './redis';
const debug = createDebug('cache');
export const cache = {
  get: async (key: string) => {
    debug(`get ${key}`);
    return redis.read(key);
  },
  set: async (key: string, value: string) => {
    debug(`set ${key}`);
    return redis.write(key, value);
  },
};
// @file: second-factor.ts
import { cache } from './cache';
import { redis } from './redis';
const keyOf = (user: { id: number }, visit: { sessionId: string }): string => `2fa:${user.id}:${visit.sessionId}`;
const open = (key = '') => redis.open(key);
interface Asked {
  sessionKey?: string;
}
export async function hasShownSecondFactor(user: { id: number }, visit: { sessionId: string }, asked: Asked = {}) {
  const sessionKey = asked.sessionKey ?? keyOf(user, visit);
  return (await cache.get(sessionKey)) !== undefined;
}
function keep(kind: string, asked: Asked & { seconds: number }) {
  console.log(`kept as ${kind} for`, asked.seconds);
  return open(asked.sessionKey);
}
export const keepVisit = (options: Asked & { seconds: number }) => keep('visit', options);
export async function mayPay(user: { id: number }, visit: { sessionId: string }, options: Asked) {
  return (
    (await hasShownSecondFactor(user, visit, options)) ||
    hasShownSecondFactor(user, visit, { sessionKey: `pay_${user.id}_${visit.sessionId}` })
  );
}

// @case: the name of an entry that begins with its kind
export function remember(user: { id: string }, store: Map<string, number>) {
  const sessionKey = nameOf(user);
  console.log('kept as', sessionKey);
  store.set(sessionKey, Date.now());
}
function nameOf(user: { id: string }): string {
  return `visit:${user.id}`;
}

// @case: of one-time codes only how they fared, and the code itself where there is no mailbox
import { config } from './config';
import { mailer } from './mailer';
export async function sendCode(email: string, makeOtp: () => Promise<string>) {
  const otp = await makeOtp();
  // expect: secret-in-log (low)
  if (config.env === 'development') console.log(`OTP for ${email}: ${otp}`);
  console.info('code sent', { otpLength: otp.length, otpChannel: 'mail', verificationCodeExpiresAt: Date.now() + 600_000 });
  await mailer.send(email, otp);
}
export const asked = (flags: { otp: boolean }, resetTokenId: string) => console.info('asked', flags.otp, resetTokenId);
