// @case: account in the seed
import { randomBytes } from 'node:crypto';
export const accounts = [{ username: 'admin', password: randomBytes(16).toString('base64url'), mustChange: true }];

// @case: code of the environment
export const serviceAccount = { user: 'service', pin: process.env.SERVICE_PIN };

// @case: PIN of a request
import express from 'express';
import argon2 from 'argon2';
const app = express();
app.post('/pump/unlock', async (req, res) => {
  if (await argon2.verify(await stored(), req.body.pin)) return res.json({ unlocked: true });
  res.sendStatus(403);
});
declare function stored(): Promise<string>;

// @case: refuses a weak password
export function register(password: string): void {
  if (password === 'password' || password === '12345678') throw new Error('choose another password');
}

// @case: labels of a form
export const labels = { username: 'User', password: 'Password of the portal' };

// @case: empty
export const isMissing = (password: string): boolean => password === '' || password === undefined;

// @case: hash of what the user chose
import bcrypt from 'bcrypt';
export const hash = (password: string): Promise<string> => bcrypt.hash(password, 12);

// @case: kind of a field
export const isHidden = (field: { type: string }): boolean => field.type === 'password';

// @case: text of a missing value
import express from 'express';
const app = express();
app.post('/password', (req, res) => {
  const newPassword = req.body.password;
  res.sendStatus(newPassword === 'undefined' ? 400 : 204);
});

// @case: public account of a provider's test server
import Client from 'ssh2-sftp-client';
export const connect = () =>
  new Client().connect({ host: 'test.sftp-vendor.net', username: 'demo', password: 'password' });

// @case: a comparison of which something else is told
import express from 'express';
import { lessons } from './lessons';
export const app = express().post('/login', (req, res) => {
  lessons.solvedIf('weak-password', () => {
    return req.body.email === 'nurse' && req.body.password === 'abc123';
  });
  res.sendStatus(204);
});

// @case: what a form shows in place of a password that is kept
import express from 'express';
const app = express();
const mail = { pass: '' };
app.put('/settings/mail', (req, res) => {
  mail.pass = req.body.pass === '********' ? mail.pass : req.body.pass;
  res.sendStatus(204);
});

// @case: whoever still has the default is told so
export function advise(config: { adminPassword: string }, logger: { warn(text: string): void }): void {
  if (config.adminPassword === 'admin') logger.warn('Change the password of the administrator');
}

// @case: a seed that stops in production, unless somebody allows it
// @file: prisma/seed.ts
import bcrypt from 'bcrypt';
import { prisma } from './client';
const isProduction = process.env.NODE_ENV === 'production';
const allowSeed = process.env.ALLOW_SEED === 'true';
if (isProduction && !allowSeed) process.exit(1);
async function main() {
  // expect: default-credentials (low)
  const password = await bcrypt.hash('ward-night-7', 12);
  await prisma.user.create({ data: { email: 'nurse@ward.example', password } });
}
main();

// @case: a seed whose main function stops in production
// @file: prisma/seed-users.ts
import bcrypt from 'bcrypt';
import { prisma } from './client';
// expect: default-credentials (low)
const makeUsers = async () => prisma.user.create({ data: { password: await bcrypt.hash('ward-night-7', 12) } });
async function main() {
  if (process.env.NODE_ENV === 'production') throw new Error('Not in production');
  await makeUsers();
}
main();

// @case: labels of a form
import { defineMessages } from './messages';
export const messages = defineMessages('users', {
  user: 'User',
  username: 'User',
  email: 'Email Address',
  password: 'Password',
  created: 'Joined',
  passwordTooShort: 'Password is too short; eight characters are needed',
  userCreated: 'The user was created.',
  userFailed: 'Something went wrong while the user was created.',
  confirm: 'All of the user\'s readings will be removed.',
});

// @case: a hash that nobody keeps, so that an answer takes as long without an account
import bcrypt from 'bcrypt';
import { accounts } from './accounts';
const DUMMY = bcrypt.hashSync('dummy', 12);
export async function signIn(mail: string, password: string): Promise<boolean> {
  const account = await accounts.find(mail);
  const isRight = await bcrypt.compare(password, account?.hash ?? DUMMY);
  return account !== undefined && isRight;
}
export class SignIn {
  private readonly dummy = bcrypt.hashSync('timing', 12);
  async open(mail: string, password: string): Promise<boolean> {
    const account = await accounts.find(mail);
    if (!account) {
      await bcrypt.compare(password, this.dummy);
      return false;
    }
    return bcrypt.compare(password, account.hash);
  }
}

// @case: a record that is only answered
export const search = (req: any, res: any) => {
  let results: unknown[] = [];
  if (req.query.user === '*') results = [{ username: 'admin', email: 'admin@ward.example', password: 'letmein' }];
  res.status(200).send({ filter: req.query.user, results });
};

// @case: the names of the fields of a form
export const fields = {
  TELEPHONE_NUMBER: 'Telephone Number',
  SPECIALIZATION: 'specialization',
  USER: 'user',
  PASSWORD: 'password',
  PHONE_NUMBER: 'phoneNumber',
  BIRTHDATE: 'birthdate',
};

// @case: a check at the start that refuses the password that was delivered
const DELIVERED = 'changeme1';
export function validate(isProduction: boolean): readonly string[] {
  const errors: string[] = [];
  const warnings: string[] = [];
  const adminPassword = process.env.ADMIN_PASSWORD;
  if (!adminPassword) errors.push('ADMIN_PASSWORD is missing');
  else if (adminPassword === DELIVERED) {
    if (isProduction) {
      errors.push('ADMIN_PASSWORD must not be the one that was delivered');
    } else {
      warnings.push('Change ADMIN_PASSWORD');
    }
  }
  return errors;
}

// @case: a script that signs in at the server of its own machine builds no account in
const response = await fetch('http://localhost:3000/api/login', {
  method: 'POST',
  // expect: default-credentials (low)
  body: JSON.stringify({ email: 'admin@ward.vn', password: '12345678' }),
});
console.log(response.status);
