// @case: token with words before it
// expect: hardcoded-credential
const token = 'PORTAL_TOKEN_9ab84e8f41e4146403dd4a6bbcea5e418d23a97';
export const headers = () => ({ 'x-portal': token });

// @case: password of an account that is made, with the word in it
import mongoose from 'mongoose';
const Nurse = mongoose.model('Nurse', new mongoose.Schema({ email: String, password: String }));
export const seed = async () => {
  if ((await Nurse.countDocuments()) === 0)
    // expect: hardcoded-credential
    await new Nurse({ email: 'head.nurse@clinic.health', password: 'WardPassword-West' }).save();
};

// @case: a login that is put together of constants
const login = Buffer.from('gateway:Sp02-ward-7').toString('base64');
export const exchange = (url: string, body: string) =>
  // expect: hardcoded-credential
  fetch(url, { method: 'POST', body, headers: { Authorization: `Basic ${login}` } });

// @case: the hash of a password that is the same everywhere
export const serviceAccount = {
  user: 'biomed',
  // expect: hardcoded-credential
  passwordHash: '$2b$10$Zr0n5m8Yw2kQeT7uLxV1aOq3hJd9sFbCgPiR4tWvNyMxKuEoA6SdG',
};

// @case: issued by a service, and used in a test
// @file: telemetry.test.ts
// expect: hardcoded-credential (high)
const ELEVENLABS_API_KEY = 'f3K9xQ27Lm4TzB81nVwY6cRd0HsJ5pEa';
// expect: hardcoded-credential (low)
const uploadApiKey = 'g4L8yR36Mn5SaC72mWxZ7bQe1GtK6qFb';
test('uploads', () => upload(ELEVENLABS_API_KEY, uploadApiKey));

// @case: made up for a test, a matter of an audit
// @file: encryption.test.ts
// expect: hardcoded-credential (low)
const APP_SECRET = 'test-app-secret-with-plenty-of-entropy-1234567890';
// expect: hardcoded-credential (low)
const masterSecret = 'EzyLvZ7WF22dH8LzKg4Sk8cMvqzspAm4s6RlmniATT4=';
// expect: hardcoded-credential (low)
const API_KEY = 'secret-key-123456789';
test('encrypts', () => roundTrip(APP_SECRET, masterSecret, API_KEY));

// @case: a token that a test shows, and one that it expects as a result
// @file: subject.test.ts
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Storage, readPump } from './storage';
test('derives the token of a subject', async () => {
  const storage = new Storage('this is my long pass phrase');
  const made = storage.derive('phone', '0123456789abcdef01234567');
  // expect: hardcoded-credential (low)
  assert.deepEqual(made, { accessToken: 'phone1-25b05783401c1be2' });
  storage.subjects = [{ name: 'Phone', accessToken: 'phone1-25b05783401c1be2' }];
  // expect: hardcoded-credential (low)
  await readPump({ accessToken: 'q7Zt2pLm-83hvK1xWc0Rb9' });
  // expect: hardcoded-credential (high)
  await readPump({ dexcomAccessToken: 'q7Zt2pLm-83hvK1xWc0Rb9' });
});

// @case: login of a data base elsewhere
import pg from 'pg';
export const pool = new pg.Pool({
  host: 'db.ward.example',
  user: 'telemetry',
  // expect: hardcoded-credential
  password: 'telemetry1',
  database: 'telemetry1',
});

// @case: rows of one seed with one hash, and accounts of one list: each one finding
// @file: migrations/1-wards.ts
export const rows = [
  // expect: hardcoded-credential
  { username: 'binh', password: '$2a$10$Dq0pWm3Yb5r8sJt1vLx7eOZcKfHnUaGi2TyRwQ4dEhXjNlBkSoPm6' },
  { username: 'ha', password: '$2a$10$Dq0pWm3Yb5r8sJt1vLx7eOZcKfHnUaGi2TyRwQ4dEhXjNlBkSoPm6' },
];
// @file: migrations/2-staff.ts
import { accounts } from './accounts';
const staff = [
  // expect: hardcoded-credential
  { email: 'lan@ward.vn', password: '$2a$10$Lp2vXw8Nc4k9uIs0bMy6dQYbJgGmTzFh1SxQvP3cDgWiMkAjRnOl5', profile: { name: 'Lan' } },
  { email: 'minh@ward.vn', password: '$2a$10$Gt5rZa1Qf7n2yLv3ePb9hSDeNkJpWcIk4VaTyS6fGjZlPnDmUqRo8', profile: { name: 'Minh' } },
];
for (const one of staff) accounts.create(one);

// @case: a script that signs in at a server in use, though its account is of a reserved domain
import axios from 'axios';
const url = process.env.API_URL ?? 'http://localhost:5000';
// expect: hardcoded-credential
await axios.post(`${url}/auth/register`, { email: 'probe@example.com', password: 'ward-probe-71' });

// @case: a password that one check refuses, and with which the account is made
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
// expect: hardcoded-credential
const firstPassword = 'ward-first-2024';
export function check(password: string): void {
  if (password === firstPassword) throw new Error('Choose another one');
}
export const make = () => prisma.user.create({ data: { email: 'ha@ward.vn', password: firstPassword } });
