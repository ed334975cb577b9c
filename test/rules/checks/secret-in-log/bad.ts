// @case: an access key that is all there is, and the half that signs
interface Keys { portalAccessKey: string; mailAccessKey: string; mailSecretKey: string }
export function start(keys: Keys): void {
  // expect: secret-in-log
  console.log('Portal with', keys.portalAccessKey);
  // expect: secret-in-log
  console.log('Mail with', keys.mailAccessKey, keys.mailSecretKey);
}

// @case: password of a request
import express from 'express';
const app = express();
app.post('/login', (req, res) => {
  // expect: secret-in-log
  console.log('login', req.body.username, req.body.password);
  res.end();
});

// @case: access token in a template
export function session(username: string, accessToken: string): void {
  // expect: secret-in-log
  console.log(`loginWithToken: user: ${username}, token: ${accessToken}`);
}

// @case: field of a class
import pino from 'pino';
const logger = pino();
export class Uplink {
  constructor(private readonly apiKey: string) {}
  open(): void {
    // expect: secret-in-log
    logger.debug({ apiKey: this.apiKey }, 'opening uplink');
  }
}

// @case: wrapper of another file
// @file: trace.ts
export const trace = (what: string, detail: string): void => console.debug(what, detail);
// @file: pair.ts
import { trace } from './trace';
export function pair(pairingPasskey: string): void {
  // expect: secret-in-log
  trace('pairing', pairingPasskey);
}

// @case: broker settings of another file, in a constant
// @file: settings.ts
export const settings = { host: 'broker.ward.example', mqttPassword: process.env.MQTT_PASSWORD };
// @file: main.ts
import { settings } from './settings';
const line = 'broker ' + settings.host + ' ' + settings.mqttPassword;
// expect: secret-in-log
console.log(line);

// @case: authorization header
import express from 'express';
const app = express();
app.use((req, _res, next) => {
  // expect: secret-in-log
  console.info('auth', req.headers.authorization);
  next();
});

// @case: hash of a password, whose name begins like a question
export async function register(password: string, hash: (text: string) => Promise<string>): Promise<void> {
  const hashedPassword = await hash(password);
  // expect: secret-in-log
  console.log('created', hashedPassword);
}

// @case: the password beside the time of its change
interface Account { password: string; passwordChangedAt: Date }
export function audit(account: Account): void {
  // expect: secret-in-log
  console.log(account.passwordChangedAt, account.password);
}

// @case: a sender of the workspace logs what it is given, as it is
// @file: send.ts
import pino from 'pino';
const logger = pino();
export async function send(url: string, init: { method: string; token: string }): Promise<Response> {
  logger.trace({ url, init }, 'request');
  return fetch(url, { method: init.method, headers: { Authorization: `Bearer ${init.token}` } });
}
// @file: photo.ts
import { send } from './send';
export const photo = (accessToken: string) =>
  // expect: secret-in-log
  send('https://portal.clinic.example/me/photo', { method: 'GET', token: accessToken });

// @case: the message is not cleaned, only what stands beside it
// @file: logger.ts
import winston from 'winston';
const output = winston.createLogger();
const sanitize = (extra: object) => ({ ...extra, password: undefined });
export const info = (message: string, extra: object): void => void output.info(message, sanitize(extra));
// @file: pair.ts
import { info } from './logger';
export function pair(pairingPasskey: string): void {
  // expect: secret-in-log
  info(`pairing with ${pairingPasskey}`, { device: 'pump' });
}

// @case: a message that is cleaned of line breaks
// @file: logger.ts
import winston from 'winston';
const output = winston.createLogger();
const sanitize = (text: string) => text.replace(/[\r\n]/g, ' ');
export const info = (message: string): void => void output.info(sanitize(message));
// @file: pair.ts
import { info } from './logger';
export function pair(pairingPasskey: string): void {
  // expect: secret-in-log
  info(`pairing with ${pairingPasskey}`);
}

// @case: a script that tells its operator is a matter of an audit
// @file: scripts/demo.ts
const password = process.env.DEMO_PASSWORD ?? makeUp();
await createDemoUsers(password);
// expect: secret-in-log (low)
console.log('Password for all demo users:', password);
// expect: secret-in-log (high)
console.log(process.env.DB_PASSWORD);

// @case: connection string of the environment
// @file: config.ts
import 'dotenv/config';
export const { MONGODB_URI } = process.env;
export const settings = { dbUrl: process.env.DATABASE_URL ?? 'postgres://localhost/ward' };
// @file: database.ts
import mongoose from 'mongoose';
import { MONGODB_URI, settings } from './config';
export async function connect(): Promise<void> {
  // expect: secret-in-log (medium)
  console.log('MONGODB_URI:', MONGODB_URI);
  // expect: secret-in-log (medium)
  console.info(`connecting to ${settings.dbUrl}`);
  await mongoose.connect(MONGODB_URI!);
}

// @case: whole environment
import pino from 'pino';
const log = pino();
// expect: secret-in-log
log.info({ env: process.env }, 'starting');
// expect: secret-in-log
console.log(JSON.stringify(process.env, null, 2));
const { env } = process;
// expect: secret-in-log
console.debug(env);

// @case: a password under a short name, in a file that may give up
import { fail } from 'node:assert';
export function connect(user: string, pass: string) {
  if (!user) fail('who?');
  // expect: secret-in-log
  console.log('connecting', user, pass);
}

// @case: of the session that it is given, a wrapper logs the token
function trace(session: { accessToken: string; user: string }) {
  // expect: secret-in-log
  console.log('session', session.accessToken);
}
trace(current);

// @case: a pairing passkey that is a number, beside a flag
export function paired(device: string, passkey: number, temporaryPassword: boolean): void {
  // expect: secret-in-log
  console.info('paired', device, passkey, temporaryPassword);
}

// @case: a password behind a flag, written by a class of another file
// @file: directory.ts
export class Directory {
  changePassword(user: string, newPassword: string, temporaryPassword: boolean): void {
    // expect: secret-in-log
    console.info('password changed', user, { temporaryPassword, newPassword });
  }
}
// @file: users.ts
import { Directory } from './directory';
const directory = new Directory();
export function change(user: string, data: { newPassword: string; temporary: boolean }): void {
  directory.changePassword(user, data.newPassword, data.temporary);
}

// @case: the token with which a device signs in
export function provision(serial: string, deviceToken: string): void {
  // expect: secret-in-log
  console.info('provisioned', serial, deviceToken);
}

// @case: accounts that a script made, told to whoever started it
// @file: scripts/create-users.ts
import { createUser } from '../src/users';
export async function run(domain: string, names: string[]): Promise<void> {
  for (const name of names) {
    const made = await createUser(name);
    // expect: secret-in-log (low)
    console.log(`${domain}\t${made.username}\t${made.password}`);
  }
}

// @case: accounts of a script, each with its name, and the token that a command line tool makes
// @file: scripts/passwords.ts
export async function change(user: { name: string; pass: string }): Promise<void> {
  await fetch(`https://ward.example/users/${user.name}`, { method: 'POST', body: JSON.stringify({ password: user.pass }) });
  // expect: secret-in-log (low)
  console.log('SUCCESS', user.name, user.pass);
}
// @file: bin/make-token.ts
import { makeToken } from './tokens';
async function main(): Promise<void> {
  const jwt = await makeToken(process.argv[2]);
  // expect: secret-in-log (low)
  console.log(jwt);
}
void main();
// @file: src/users.ts
export async function change(user: { name: string; pass: string; accessToken: string }): Promise<void> {
  // expect: secret-in-log (high)
  console.log('SUCCESS', user.name, user.pass);
  // expect: secret-in-log (high)
  console.log(user.accessToken);
}

// @case: under another name, told once where it is written
// @file: log.ts
export const out = (prefix: string) => ({ log: (message: string): void => console.log(prefix, message) });
// @file: process.ts
import { out } from './log';
const { log } = out('wearables');
export async function processData(data: { user: { userAccessToken: string } }[]): Promise<void> {
  for (const one of data) {
    const uat = one.user.userAccessToken;
    // expect: secret-in-log
    if (!(await accountsOf(uat)).length) log(`Could not find an account for UAT ${uat}`);
  }
}
// @file: route.ts
import { processData } from './process';
export const receive = (data: { user: { userAccessToken: string } }[]): Promise<void> => processData(data);

// @case: in the other branch it is the secret
import { fetchSecrets } from './secrets';
export async function start(): Promise<void> {
  const dbSecrets = await fetchSecrets();
  if (!(dbSecrets instanceof Error)) {
    // expect: secret-in-log
    console.info('fetched', dbSecrets);
  }
  if (dbSecrets instanceof Error) throw dbSecrets;
  // expect: secret-in-log
  console.info('going on with', dbSecrets);
}

// @case: a new password for each account that a service makes
import { randomBytes } from 'node:crypto';
export async function provision(emails: readonly string[], users: { create(user: object): Promise<void> }): Promise<void> {
  const errors = emails.filter((email) => !email.includes('@'));
  if (errors.length > 0) throw new Error('These are no addresses');
  for (const email of emails) {
    const password = randomBytes(12).toString('hex');
    await users.create({ email, password });
    // expect: secret-in-log
    console.log(`New password of ${email}: ${password}`);
  }
}

// @case: the digest of a password, a token that is a text, and a log that may be switched on
// @file: digests.ts
import { createHash } from 'node:crypto';
const hashText = (text: string) => createHash('sha256').update(text).digest('hex');
export const signIn = (user: { password: string }) => {
  // expect: secret-in-log
  console.warn('sign in', { password: hashText(user.password), given: user.password });
};
// @file: token.ts
import { issue } from './store';
export async function start(user: string) {
  const jwt = await issue(user);
  // expect: secret-in-log
  console.warn('token', jwt);
  return jwt.split('.');
}
// @file: socket.ts
const DEBUG = process.env.DEBUG === '1';
export function send(message: object) {
  DEBUG && console.log('send', message);
  return socket.send(JSON.stringify(message));
}
// @file: device.ts
import { send } from './socket';
// expect: secret-in-log
export const enter = (username: string, password: string) => send({ username, password });

// @case: two secrets, before and after
export const changed = (passwordOld: string, passwordNew: string) =>
  // expect: secret-in-log
  console.info(`Password changed from '${passwordOld}' to '${passwordNew}'`);

// @case: a name that kits give to what each page has
export const failed = (apiHost: string, clientKey: string) =>
  // expect: secret-in-log (low)
  console.error('no features', { apiHost, clientKey });

// @case: settings that a check of another file gives back, with the password in them
// @file: check.ts
export function check(input: { user: string; pumpPassword: string }) {
  const errors: string[] = [];
  const config = { user: input.user, pumpPassword: input.pumpPassword };
  return { ok: errors.length === 0, errors, config };
}
// @file: main.ts
import { check } from './check';
export function start(input: { user: string; pumpPassword: string }): void {
  const validated = check(input);
  // expect: secret-in-log
  console.info('settings', validated.config);
}

// @case: loggers of tracer, signale, tslog and electron-log
// @file: logger.js
const tracer = require('tracer');
module.exports = tracer.colorConsole({ level: 'info' });
// @file: users.js
const { Signale } = require('signale');
const { Logger } = require('tslog');
const electron = require('electron-log/main');
const logger = require('./logger');
const signale = new Signale({ scope: 'users' });
const structured = new Logger({ name: 'users' }).getSubLogger({ name: 'recovery' });
exports.recover = async (req, users) => {
  const session = await users.open(req.body.mail);
  const link = `https://ward.example/reset?token=${session.access_token}`;
  // expect: secret-in-log
  logger.info(`recovery of an account, link = ${link}`);
  // expect: secret-in-log
  signale.success('session', session.access_token);
  // expect: secret-in-log
  structured.debug({ token: session.access_token }, 'opened');
  // expect: secret-in-log
  electron.scope('users').warn(session.access_token);
};

// @case: what stands under the names of a table
const KEYS: Record<string, string> = JSON.parse(process.env.CLIENTS!);
export function list() {
  // expect: secret-in-log
  for (const [client, apiKey] of Object.entries(KEYS)) console.log(client, apiKey);
  // expect: secret-in-log
  Object.values(KEYS).forEach((apiKey) => console.log(apiKey));
}

// @case: what was typed at the login
const express = require('express');
const app = express();
app.use(express.json());
app.post('/login', (req, res) => {
  // expect: secret-in-log
  console.log(`Login of ${req.body.email} with password ${req.body.password}`);
  res.end();
});

// @case: loggers of HMCTS, Powertools and nestjs-pino
// @file: pay.ts
const { Logger } = require('@hmcts/nodejs-logging');
const logger = Logger.getLogger('pay');
export const paid = (session: { accessToken: string }) => {
  // expect: secret-in-log
  logger.info(`paid with ${session.accessToken}`);
};
// @file: lambda.ts
import { Logger } from '@aws-lambda-powertools/logger';
const root = new Logger({ serviceName: 'letters' });
export const handler = async (event: { apiKey: string }) => {
  // expect: secret-in-log
  root.createChild().debug('called', { key: event.apiKey });
};
// @file: session.service.ts
import { PinoLogger } from 'nestjs-pino';
export class SessionService {
  constructor(private readonly logger: PinoLogger) {}
  open(refreshToken: string) {
    // expect: secret-in-log
    this.logger.warn({ refreshToken }, 'opened');
  }
}

// @case: an access key that stands alone, and the other of two
export async function load(store: { get(name: string): Promise<string> }) {
  const accessKey = await store.get('ACCESS_KEY');
  // expect: secret-in-log
  console.log(`storage with ${accessKey}`);
  return { accessKey };
}
// @file: pair.ts
export async function pair(store: { get(name: string): Promise<string> }) {
  const accessKey = await store.get('ACCESS_KEY');
  const secretKey = await store.get('SECRET_KEY');
  // expect: secret-in-log
  console.log(`storage with ${secretKey}`);
  return { accessKey, secretKey };
}

// @case: made anew where there was none, and logged then
import { randomBytes } from 'node:crypto';
export function pumpPassword(password: string | undefined) {
  if (!password) {
    password = randomBytes(12).toString('hex');
    // expect: secret-in-log
    console.log('new password', password);
  }
  return password;
}

// @case: a text is beyond the reach of what a logger leaves out
import pino from 'pino';
import winston from 'winston';
const log = pino({ redact: ['password'] });
const lines = winston.createLogger({ format: winston.format.printf((info) => `${info.level} ${info.message} ${info.password}`) });
export function signedIn(user: string, password: string): void {
  // expect: secret-in-log
  log.info(`signed in ${user} ${password}`);
  // expect: secret-in-log
  lines.info('signed in', { password });
}

// @case: connection string of an errand, which its operator gave it
// @file: scripts/count.js
const { MongoClient } = require('mongodb');
// expect: secret-in-log (low)
console.log(`MONGO_URL=${process.env.MONGO_URL}`);
new MongoClient(process.env.MONGO_URL).connect().then((client) => client.close());

// @case: a code and a link to come in with, told by where they are made
import { Logger } from '@nestjs/common';
import { randomBytes, randomInt } from 'node:crypto';
export class OtpService {
  private readonly logger = new Logger(OtpService.name);
  issue(identifier: string): string {
    const code = String(randomInt(100000, 999999));
    // expect: secret-in-log
    this.logger.log(`OTP for ${identifier}: ${code}`);
    return code;
  }
}
export function invite(mail: string): void {
  const raw = randomBytes(32).toString('hex');
  const link = `https://ward.example/sign-in?token=${raw}`;
  // expect: secret-in-log
  console.log(`link for ${mail}: ${link}`);
}
export async function forgotPassword(mail: string): Promise<void> {
  const digits = Math.floor(100000 + Math.random() * 900000);
  // expect: secret-in-log
  console.log(`reset of ${mail}`, digits);
}

// @case: what a device signs its readings with
import { createHmac } from 'node:crypto';
export function signed(reading: string, deviceKey: string): string {
  // expect: secret-in-log
  console.log(`signing with ${deviceKey}`);
  return createHmac('sha256', deviceKey).update(reading).digest('hex');
}

// @case: key of the device in the settings
import pino from 'pino';
const deviceKey = process.env.DEVICE_KEY;
// expect: secret-in-log
pino().info({ deviceKey }, 'provisioned');

// @case: a format of the program's own that takes something else out
import { createLogger, format } from 'winston';
const withoutStacks = format((info) => {
  delete info.stack;
  return info;
});
const log = createLogger({ format: format.combine(withoutStacks(), format.json()) });
export function signedIn(user: string, password: string): void {
  // expect: secret-in-log
  log.info('signed in', { user, password });
}

// @case: the passphrase of a radio network, compared with one that is read at run time
import pino from 'pino';
import { radio } from './radio';
const logger = pino();
export async function join(): Promise<boolean> {
  const found = await radio.settings();
  if (found.networkPassphrase !== process.env.WARD_PASSPHRASE || found.networkPassphrase === 'none') {
    // expect: secret-in-log
    logger.error({ passphrase: found.networkPassphrase }, 'wrong passphrase');
    return false;
  }
  return true;
}

// @case: the code that was expected, where another was given
export function confirm(patient: { tempOTP: string }, otpCode: string): void {
  // expect: secret-in-log
  console.log(`given: ${otpCode}`);
  if (patient.tempOTP !== otpCode.trim()) {
    // expect: secret-in-log
    console.log(`expected: ${patient.tempOTP}`);
    throw new Error('refused');
  }
}

// @case: a password that was refused is nearly the right one
export function signIn(kept: { password: string }, password: string): void {
  // expect: secret-in-log
  if (kept.password !== password) console.log(`refused: ${password}`);
}
