// @case: token that was signed here
import pino from 'pino';
import jwt from 'jsonwebtoken';
const log = pino();
export function f(key: string) {
  const token = jwt.sign({ a: 1 }, key, { expiresIn: '1h' });
  // expect: secret-in-log
  log.info({ token }, 'issued');
}

// @case: a token in the name of an entry, in a cache that writes what it is asked for; told once
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
// @file: readings.ts
import { cache } from './cache';
import { fetchReadings } from './cloud';
export async function readingsOf(accessToken: string) {
  const cacheKey = `readings:${accessToken}`;
  // expect: secret-in-log
  const known = await cache.get(cacheKey);
  if (known) return known;
  const readings = await fetchReadings(accessToken);
  await cache.set(cacheKey, readings);
  return readings;
}

// @case: the key of a session itself
export async function resume(request: { headers: Record<string, string> }, sessions: { open(key: string): Promise<void> }) {
  const sessionKey = request.headers['x-session-key'];
  // expect: secret-in-log
  console.log('resuming', sessionKey);
  await sessions.open(sessionKey!);
}

// @case: a service that writes the link it made
import { users } from './users';
export async function invite(id: string) {
  const jwt = await users.generateSessionToken(id);
  // expect: secret-in-log
  console.info(`https://ward.example/enter/${jwt}`);
  return jwt;
}

// @case: a key that is told at two places, each to be mended
export function admit(request: { get(name: string): string; query: { apiKey?: string } }, own: string) {
  const apiKey = request.get('api-key') || request.query.apiKey;
  // expect: secret-in-log
  if (apiKey === own) console.log(`right: ${apiKey}`);
  // expect: secret-in-log
  else console.log(`wrong: ${apiKey}`);
  return apiKey === own;
}

// @case: a one-time code and the links by which accounts are entered
import { mailer } from './mailer';
export async function sendCode(email: string, makeOtp: () => Promise<string>) {
  const otp = await makeOtp();
  // expect: secret-in-log
  console.log(`OTP for ${email}: ${otp}`);
  await mailer.send(email, otp);
}
export async function sendReset(user: { id: string; resetToken: string }, site: string) {
  // expect: secret-in-log
  console.info('reset asked for', { user: user.id, token: user.resetToken });
  const resetPasswordLink = await mailer.linkOf(site, user.id);
  // expect: secret-in-log
  console.info('reset link', resetPasswordLink);
  await mailer.send(user.id, resetPasswordLink);
}
