// @case: signature of a webhook
import crypto from 'node:crypto';
export function isGenuine(req: { headers: Record<string, string>; body: string }, key: string): boolean {
  const calculated = crypto.createHmac('sha256', key).update(req.body).digest();
  const given = Buffer.from(req.headers['x-hub-signature'] ?? '', 'hex');
  return given.length === calculated.length && crypto.timingSafeEqual(given, calculated);
}

// @case: secret that is missing
export const isReady = (): boolean => process.env.API_SECRET !== undefined && process.env.API_SECRET !== '';

// @case: passwords of a form
export const matches = (form: { password: string; confirmPassword: string }): boolean => form.password === form.confirmPassword;

// @case: digest of another file
// @file: mac.ts
import { createHmac } from 'node:crypto';
export const macOf = (text: string, key: Buffer): Buffer => createHmac('sha512', key).update(text).digest();
// @file: pump.ts
import { timingSafeEqual } from 'node:crypto';
import { macOf } from './mac';
export const isGenuine = (text: string, mac: Buffer, key: Buffer): boolean => timingSafeEqual(mac, macOf(text, key));

// @case: length of a signature
import { createHmac } from 'node:crypto';
export const fits = (tag: Buffer, key: Buffer, text: string): boolean => tag.length === createHmac('sha256', key).update(text).digest().length;

// @case: a setting that is no secret
export const isNorth = (ward: string): boolean => ward === process.env.WARD_NAME;

// @case: digest of a file
import { createHash } from 'node:crypto';
export const isIntact = (image: Buffer, digest: string): boolean => createHash('sha256').update(image).digest('hex') === digest;

// @case: both under a fresh key
import { createHmac, randomBytes } from 'node:crypto';
export function same(a: string, b: string): boolean {
  const key = randomBytes(32);
  return createHmac('sha256', key).update(a).digest('hex') === createHmac('sha256', key).update(b).digest('hex');
}

// @case: records of a database that is reached by an address of the environment
import nano from 'nano';
const database = nano(process.env.COUCH_URL ?? '').use('credential');
export async function named(access_key: string): Promise<unknown[]> {
  const found = (await database.find({ selector: {} })).docs;
  return found.filter((one: any) => one.access_key === access_key);
}

// @case: the lengths of a signature and of what came with the request
import crypto from 'node:crypto';
export function isGenuine(key: string, body: string, signature: string): boolean {
  const expected = Buffer.from(crypto.createHmac('sha256', key).update(body).digest('hex'));
  const given = Buffer.from(signature);
  if (Buffer.byteLength(expected) !== Buffer.byteLength(given)) return false;
  if (expected.byteLength !== given.byteLength) return false;
  return crypto.timingSafeEqual(expected, given);
}

// @case: a code of what was given, held against the one that is kept
import { createHmac } from 'node:crypto';
import express from 'express';
import { Answer } from './models';
const keyed = (text: string): string => createHmac('sha256', process.env.ANSWER_KEY!).update(text).digest('hex');
express().post('/reset', async (req, res) => {
  const kept = await Answer.findOne({ where: { mail: req.body.mail } });
  if (kept !== null && keyed(req.body.answer) === kept.answer) res.json({ next: '/reset/password' });
  else res.status(401).end();
});

// @case: who a token was made by and for
import jwt from 'jsonwebtoken';
export function ofPool(token: string, key: string): boolean {
  const claims = jwt.verify(token, key, { algorithms: ['RS256'] }) as jwt.JwtPayload;
  const tokenIss = `https://login.ward.example/${process.env.POOL}`;
  return claims.iss === tokenIss && claims.aud === process.env.ACCESS_TOKEN_AUDIENCE;
}

// @case: a device of the list in the settings, by its name
interface Meter {
  deviceKey: string;
  address: number;
}
const meters: Meter[] = JSON.parse(process.env.METERS ?? '[]');
export function meterOf(deviceKey: string): Meter | undefined {
  // expect: timing-unsafe-compare (low)
  return meters.find((one) => one.deviceKey === deviceKey);
}
