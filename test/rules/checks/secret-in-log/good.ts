// @case: name only
import express from 'express';
const app = express();
app.post('/login', (req, res) => {
  console.log('login', req.body.username);
  res.end();
});

// @case: that there is one
export function session(username: string, accessToken: string): void {
  console.log(`loginWithToken: user: ${username}, token: ${accessToken ? 'present' : 'missing'}`, accessToken.length, accessToken.slice(0, 4));
}

// @case: masked
import pino from 'pino';
const logger = pino();
declare function mask(text: string): string;
export class Uplink {
  constructor(private readonly apiKey: string) {}
  open(): void {
    logger.debug({ apiKey: mask(this.apiKey) }, 'opening uplink');
  }
}

// @case: wrapper given a word
// @file: trace.ts
export const trace = (what: string, detail: string): void => console.debug(what, detail);
// @file: pair.ts
import { trace } from './trace';
export function pair(pairingPasskey: string): void {
  trace('pairing', pairingPasskey ? 'with passkey' : 'without');
}

// @case: settings without the secret
// @file: settings.ts
export const settings = { host: 'broker.ward.example', mqttPassword: process.env.MQTT_PASSWORD };
// @file: main.ts
import { settings } from './settings';
console.log('broker ' + settings.host);

// @case: messages and flags about secrets
const passwordHint = 'at least twelve characters';
export function check(hasPassword: boolean): void {
  console.log(passwordHint, hasPassword, 'password changed');
}

// @case: whether a password was right
import express from 'express';
import bcrypt from 'bcrypt';
import { users } from './users';
express().post('/login', async (req, res) => {
  const user = users.get(req.body.user);
  const passwordMatch = await bcrypt.compare(req.body.password, user?.hash ?? '');
  console.log('Password comparison result:', passwordMatch);
  res.sendStatus(passwordMatch ? 204 : 401);
});
// @file: users.ts
export const users = new Map<string, { hash: string }>();

// @case: why requests with a token failed
interface Settings { url: string; accessToken: string }
async function get(path: string, settings: Settings): Promise<unknown> {
  const answer = await fetch(settings.url + path, { headers: { Authorization: `Bearer ${settings.accessToken}` } });
  return answer.json();
}
export async function loadAll(paths: string[], settings: Settings): Promise<void> {
  const all = await Promise.allSettled(paths.map((path) => get(path, settings)));
  for (const one of all) if (one.status === 'rejected') console.warn(`not loaded: ${one.reason}`);
}

// @case: when a password was changed, how often a token was tried
interface Account { passwordChangedAt: Date; tokenAttempts: number }
export function audit(account: Account): void {
  console.log(account.passwordChangedAt);
  console.log('tries', account.tokenAttempts);
}

// @case: a logger of the workspace cleans what it is given beside the message, two calls away
// @file: logger.ts
import winston from 'winston';
const output = winston.createLogger();
export class Logger {
  silly(message: string, extra?: Record<string, unknown>): void {
    output.silly(message, { ...this.sanitize(extra), at: 'gateway' });
  }
  private sanitize(extra: Record<string, unknown> = {}): Record<string, unknown> {
    return Object.fromEntries(Object.entries(extra).map(([key, value]) => [key, /token|auth/i.test(key) ? '…' : value]));
  }
}
export const logger = new Logger();
// @file: send.ts
import { logger } from './logger';
export async function send(url: string, init: RequestInit): Promise<Response> {
  logger.silly(`request to ${url}`, { ...init });
  return fetch(url, init);
}
// @file: photo.ts
import { send } from './send';
export const photo = (accessToken: string) =>
  send('https://portal.clinic.example/me/photo', { headers: { Authorization: `Bearer ${accessToken}` } });

// @case: host of a connection, and variables by name
import mongoose from 'mongoose';
const MONGODB_URI = process.env.MONGODB_URI ?? '';
export async function connect(): Promise<void> {
  const { connection } = await mongoose.connect(MONGODB_URI);
  console.log(`connected to ${connection.host}, ${new URL(MONGODB_URI).hostname}`);
  console.log(MONGODB_URI.replace(/\/\/.*@/, '//***@'), Boolean(process.env.DATABASE_URL));
  console.log(process.env.NODE_ENV, Object.keys(process.env), process.env.API_URL);
  if (!MONGODB_URI) console.error('MONGODB_URI is not set');
}

// @case: address of a data base in the browser
import { openDB } from 'idb';
const dbUrl = 'idb://readings';
console.log(dbUrl, openDB);

// @case: passes are counted
let pass = 0;
let fail = 0;
for (const check of checks) (await check.run()) ? (pass += 1) : (fail += 1);
console.log(`${pass} of ${checks.length} passed, ${fail} failed`);

// @case: the counterpart of what failed
import { runChecks } from './checks';
const { pass, failed } = await runChecks();
console.log('pass:', pass, 'failed:', failed);

// @case: a wrapper logs the length of what it is given, and the user that a token is made for
class Sessions {
  refresh(refreshToken: string) {
    console.log('refresh', { has: !!refreshToken, length: refreshToken?.length });
  }
  issue(user: { name: string }) {
    console.log(`token for ${user.name}`);
  }
}
const sessions = new Sessions();
export function renew(refreshToken: string, userForToken: { name: string }) {
  sessions.refresh(refreshToken);
  sessions.issue(userForToken);
}

// @case: a handler that is called like a secret
// @file: auth.ts
import type { Request, Response } from 'express';
export const refreshToken = (req: Request, res: Response) => {
  console.log('renewal', req.body.device);
  res.end();
};
// @file: main.ts
import express from 'express';
import * as auth from './auth';
const router = express.Router();
router.post('/refresh', auth.refreshToken);

// @case: whether a password is a temporary one
export class Directory {
  changePassword(user: string, temporaryPassword: boolean = false, tokens?: number): void {
    console.info({ action: 'PASSWORD_CHANGED', user, temporary_password: temporaryPassword, accessTokens: tokens });
  }
}

// @case: a flag that a class of another file writes
// @file: directory.ts
export class Directory {
  changePassword(user: string, newPassword: string, temporaryPassword: boolean): void {
    console.info('password changed', user, { temporaryPassword });
  }
}
// @file: users.ts
import { Directory } from './directory';
interface Change {
  newPassword: string;
  temporaryPassword: boolean;
}
const directory = new Directory();
export function change(user: string, data: Change): void {
  directory.changePassword(user, data.newPassword, data.temporaryPassword);
}

// @case: the address under which a phone gets push messages
export function sendNotification(device_token: string, device_type: string, payload: { title: string }): void {
  console.dir({ device_token, device_type, payload });
}
export const registered = (devicePushToken: string, userFcmToken: string): void =>
  console.log('push messages go to', devicePushToken, userFcmToken);

// @case: the same address in the data of a job of a queue, whose processor hands it on
function sendNotification(device_token: string, device_type: string, payload: { title: string }): void {
  console.dir({ device_token, device_type, payload });
}
export function processPush(job: { data: { device_token: string; device_type: string } }): void {
  sendNotification(job.data.device_token, job.data.device_type, { title: 'reading due' });
}
export const work = (queue: { process(handler: (job: never) => void): void }): void =>
  queue.process((job) => processPush(job));

// @case: a check of keys that logs what it refuses, registered elsewhere
// @file: api-key.js
module.exports = function validateApiKey(req, res, next) {
  if (!req.headers['x-api-key']) {
    console.log('no key from', req.ip);
    return res.sendStatus(401);
  }
  console.log('asked for', req.originalUrl);
  next();
};
// @file: routes.js
const express = require('express');
const validateApiKey = require('./api-key');
const router = express.Router();
router.use(validateApiKey);
module.exports = router;

// @case: where a phone gets its messages
export const reached = (settings: { device_reg_token: string; fcmToken: string }): void =>
  console.log('device_reg_token', settings.device_reg_token, settings.fcmToken);

// @case: the name of an event, a constant that shares its name with its type
// @file: events.ts
export const AuditEvent = { CreateAPIKey: 'CreateAPIKey', DeleteAPIKey: 'DeleteAPIKey' } as const;
export type AuditEvent = keyof typeof AuditEvent;
export function logEvent(user: string, event: AuditEvent): void {
  console.info('audit', user, event);
}
// @file: keys.ts
import { AuditEvent, logEvent } from './events';
export const removed = (user: string): void => logEvent(user, AuditEvent.DeleteAPIKey);

// @case: the path of the file that a key is read from
// @file: paths.ts
import path from 'node:path';
export function absolute(given: string): string {
  if (path.isAbsolute(given)) return given;
  console.debug(`Relative path "${given}" is taken from the root`);
  return path.join(__dirname, given);
}
// @file: keys.ts
import { absolute } from './paths';
import { argv } from './cli';
export const key = absolute(argv.apiKey || './APIKEY.txt');
export const apiKeyFilename = absolute(argv.apiKey);

// @case: in this branch it is the error that stands in place of the secret
import axios from 'axios';
import { fetchSecrets, readToken } from './secrets';
export async function start(): Promise<string> {
  const dbSecrets = await fetchSecrets();
  if (dbSecrets instanceof Error) {
    console.error('cannot fetch secrets', dbSecrets);
    process.exit(1);
  }
  const accessToken = await readToken();
  if (axios.isAxiosError(accessToken)) console.error(accessToken);
  return dbSecrets.password;
}

// @case: results that say that they failed
import { fetchSecrets, readToken } from './secrets';
export async function start(): Promise<void> {
  const dbSecrets = await fetchSecrets();
  if (!dbSecrets.ok) {
    console.error('cannot fetch secrets', dbSecrets);
    return;
  }
  const accessToken = await readToken();
  if (accessToken.isErr()) console.error(`no token: ${accessToken}`);
}

// @case: the password that a command line made for a user
// @file: src/cli/user.ts
import winston from 'winston';
import { generatePassword } from '../passwords';
export async function create(name: string, users: { create(user: object): Promise<number> }): Promise<void> {
  const password = generatePassword();
  const id = await users.create({ name, password });
  // expect: secret-in-log (low)
  winston.info(`User ${name} has been created with id ${id}. Generated password: ${password}`);
}

// @case: the password of the first account, where there is none yet
import { randomBytes } from 'node:crypto';
export async function init(users: { count(): Promise<number>; create(user: object): Promise<void> }): Promise<void> {
  if ((await users.count()) !== 0) return;
  const password = randomBytes(12).toString('hex');
  await users.create({ name: 'admin', password });
  // expect: secret-in-log (low)
  console.log(`Created the first user: admin / ${password}`);
}

// @case: which event it was
import { AuditEvent } from '@ward/audit';
export const told = (user: { id: string }): void =>
  console.info(user.id, AuditEvent.AccessToken, AuditEvent.ServiceAccountPassword);

// @case: the digest of a licence key, a row about a token, and a log that is switched off
// @file: telemetry.ts
import { createHash } from 'node:crypto';
const hashText = (text: string) => createHash('sha256').update(text).digest('hex');
export const failed = (error: Error) => {
  const hashedKey = hashText(process.env.LICENSE_KEY!);
  console.warn({ error, hashedKey });
};
// @file: rows.ts
import { tokensOf } from './store';
export async function clean(user: string) {
  for (const jwt of await tokensOf(user)) {
    if (JSON.parse(jwt.payload).role !== 'access') continue;
    console.warn('Orphaned token', jwt);
    await forget(jwt.keyId);
  }
}
// @file: socket.ts
const DEBUG = false;
export function send(message: object) {
  DEBUG && console.log('send', message);
  return socket.send(JSON.stringify(message));
}
// @file: device.ts
import { send } from './socket';
export const signIn = (username: string, password: string) => send({ username, password });

// @case: what a secret is called, before and after
export const renamed = (secretNameFrom: string, secretNameTo: string) =>
  console.info(`Renaming secret '${secretNameFrom}' to '${secretNameTo}'`);

// @case: what a licence says, without its signature
import { logger } from './logger';
export function verified(key: string): { plan: string } {
  const [data] = key.split('.').map((part) => Buffer.from(part, 'base64url'));
  let licence: { plan: string };
  try {
    licence = JSON.parse(data!.toString());
  } catch {
    throw new Error('no licence');
  }
  console.info(licence, 'licence in use');
  return licence;
}
export const start = (org: { licenseKey: string }) => verified(org.licenseKey);

// @case: the password of the data base is a setting of its own
const settings = { DATABASE_URL: process.env.DATABASE_URL, DATABASE_AUTH_TOKEN: process.env.DATABASE_AUTH_TOKEN };
export function announce(): void {
  console.log(`DATABASE_URL: ${settings.DATABASE_URL}`);
}

// @case: the first characters of a token, cut by a function of another file and written by a wrapper
// @file: shorten.ts
export class Upload {
  static shortenToken(token: string): string {
    return token.substring(0, 8);
  }
}
// @file: socket.ts
import { Upload } from './shorten';
export function handle(socket: { on(event: string, then: (failed: Error) => void): void }, token: string): void {
  socket.on('error', (failed) => console.error(failed.message, Upload.shortenToken(token)));
  console.info('connected', token && Upload.shortenToken(token));
}
// @file: main.ts
import { handle } from './socket';
export const start = (socket: Parameters<typeof handle>[0], authToken: string): void => handle(socket, authToken);

// @case: a wrapper that logs a secret among several things, told there once for all that call it
// @file: driver.ts
import { post } from './net';
export function driver(options: { user: string; pumpPassword: string }): { signIn(address: string): unknown } {
  return {
    signIn(address) {
      const payload = { user: options.user, password: options.pumpPassword };
      // expect: secret-in-log
      console.info('signing in', address, payload);
      return post(address, payload);
    },
  };
}
// @file: main.ts
import { driver } from './driver';
export const start = (options: { user: string; pumpPassword: string }): unknown => driver(options);

// @case: an object of which the password is taken out or written over before it is logged
function check(input: { user: string; password: string }) {
  return { ok: true, config: { user: input.user, password: input.password } as Partial<typeof input> };
}
export function start(input: { user: string; password: string }): void {
  const { config } = check(input);
  delete config.password;
  console.info('settings', config);
}

// @case: the names of the entries of a table
const SERVICES: Record<string, { run(): void }> = {};
export function start(stopped: Set<string>, secretKeys: Map<string, string>) {
  const serviceKeys = Object.keys(SERVICES);
  serviceKeys.filter((apiKey) => {
    console.log(`service ${apiKey} was stopped`);
    return !stopped.has(apiKey);
  });
  for (const [apiKey, service] of Object.entries(SERVICES)) {
    console.log('starts', apiKey);
    service.run();
  }
  for (const apiKey in SERVICES) console.log('done', apiKey);
  Object.keys(SERVICES).sort().forEach((apiKey) => console.log(apiKey));
}

// @case: of the two halves of a key for Amazon the one that says who signs
interface Setting { mailAccessKey: string; mailSecretKey: string; queueUrl: string }
export function start(settings: Setting[], connect: (id: string, secret: string) => void): void {
  for (const setting of settings) {
    console.log('Consumer for access key %s at %s', setting.mailAccessKey, setting.queueUrl);
    connect(setting.mailAccessKey, setting.mailSecretKey);
  }
}

// @case: of two keys of a storage the one that says whose the other is
export async function load(store: { get(name: string): Promise<string> }) {
  const accessKey = await store.get('ACCESS_KEY');
  const secretKey = await store.get('SECRET_KEY');
  console.log(`storage of ${accessKey}`);
  return { accessKey, secretKey };
}

// @case: a service complains about keys that it was not given
// @file: tokens.ts
import { logger } from './logger';
export class Tokens {
  constructor({ privateKey, publicKey }: { privateKey: string; publicKey: string }) {
    if (!privateKey) logger.error('no private key:', privateKey);
    if (publicKey === undefined || publicKey === '') logger.error('no public key:', publicKey);
  }
}
// @file: logger.ts
import winston from 'winston';
export const logger = winston.createLogger();
// @file: main.ts
import { Tokens } from './tokens';
export function start(config: { jwt: { privateKey: string; publicKey: string } }) {
  return new Tokens(config.jwt);
}

// @case: a password that is not there
export function check(password: string | undefined) {
  if (!password) {
    console.error('the pump has no password', password);
    throw new Error('no password');
  }
}

// @case: address of a data base whose password is a setting of its own
// @file: config.js
const env = process.env;
exports.connection = env.MONGO_URL.replace('mongodb://', `mongodb://${env.MONGO_USERNAME}:${env.MONGO_PASSWORD}@`);
// @file: main.js
const { connection } = require('./config');
const { MongoClient } = require('mongodb');
console.log(`MONGO_URL=${process.env.MONGO_URL}`);
exports.client = new MongoClient(connection);

// @case: fields that the logger leaves out
import pino from 'pino';
import winston from 'winston';
const log = pino({ redact: ['session.accessToken', 'password'] });
const lines = winston.createLogger({ format: winston.format.printf((info) => `${info.level} ${info.message}`) });
export function signedIn(user: string, session: { accessToken: string }, password: string): void {
  log.info({ user, session: { accessToken: session.accessToken }, password }, 'signed in');
  lines.info('signed in', { user, password });
}

// @case: codes of answers and of bookings, and a link to a page of results
import { Logger } from '@nestjs/common';
import { randomInt } from 'node:crypto';
export class OtpService {
  private readonly logger = new Logger(OtpService.name);
  async send(phone: string): Promise<void> {
    const code = await fetch(`https://sms.example/${phone}`).then((answer) => answer.status);
    this.logger.log(`the gateway answered with code ${code}`);
  }
}
export class BookingService {
  reserve(): string {
    const code = String(randomInt(100000, 999999));
    console.log(`reserved ${code}`);
    return code;
  }
}
export function more(next: string): void {
  console.log(`https://ward.example/readings?pageToken=${next}`);
}

// @case: the name of a device in routes and topics
import { Logger } from '@nestjs/common';
import type { MqttClient } from 'mqtt';
interface Pump {
  id: string;
  deviceKey: string;
}
export class Commands {
  private readonly logger = new Logger(Commands.name);
  constructor(private readonly client: MqttClient) {}
  async send(pump: Pump, method: string): Promise<void> {
    await this.client.publishAsync(`devices/${pump.deviceKey}/commands`, method);
    // expect: secret-in-log (low)
    this.logger.log(`sent ${method} to ${pump.deviceKey}`);
  }
}

// @case: where the phone of a recipient is reached
import { Logger } from '@nestjs/common';
interface Notice {
  id: string;
  recipientDeviceToken?: string;
}
export class PushChannel {
  private readonly logger = new Logger(PushChannel.name);
  deliver(notice: Notice): void {
    this.logger.log(`${notice.id} goes to ${notice.recipientDeviceToken}`);
  }
}

// @case: a format of the program's own that takes secrets out
import winston, { createLogger, format } from 'winston';
const SENSITIVE = ['password', 'accessToken'];
const withoutSecrets = format((info) => {
  for (const name of SENSITIVE) if (name in info) info[name] = '***';
  return info;
});
const log = createLogger({ format: format.combine(withoutSecrets(), format.json()), transports: [new winston.transports.Console()] });
export function signedIn(user: string, password: string): void {
  log.info('signed in', { user, password });
}

// @case: the name of a network, called a passphrase, compared with those that the source knows
import pino from 'pino';
import { ledger } from './ledger';
const logger = pino();
export async function verify(hash: string): Promise<boolean> {
  const found = await ledger.find(hash);
  const expected =
    process.env.NETWORK === 'main' ? 'Public Claims Network ; September 2020' : 'Test Claims Network ; May 2021';
  if (found.networkPassphrase !== expected) {
    // expect: secret-in-log (low)
    logger.error({ hash, passphrase: found.networkPassphrase }, 'wrong network');
    return false;
  }
  return true;
}

// @case: a script that signs in at the server of its own machine, and prints what it got
import axios from 'axios';
const base = 'http://localhost:5000/api';
const { data } = await axios.post(`${base}/login`, { email: `probe${Date.now()}@example.com`, pin: '2468' });
// expect: secret-in-log (low)
console.log(`authToken: ${data.token}`);

// @case: how many have passed
export function sum(rows: { ok: boolean }[]): void {
  const matrixPass = rows.filter((row) => row.ok).length;
  console.log(`matrix: ${matrixPass}/${rows.length}`);
}

// @case: what a check says of secrets
// @file: check.ts
export async function validateSecrets(): Promise<{ ok: boolean; errors: string[] }> {
  const errors: string[] = [];
  if (!process.env.VAULT_KEY) errors.push('VAULT_KEY is not set');
  return { ok: errors.length === 0, errors };
}
// @file: report.ts
import { validateSecrets } from './check';
export async function report(): Promise<void> {
  const secrets = await validateSecrets();
  const all = { secretsValidation: secrets, at: Date.now() };
  console.log(JSON.stringify(all, null, 2));
}

// @case: the name of a setting
interface Result {
  secret: string;
  valid: boolean;
}
const check = (rule: { name: string; envVar: string }): Result => ({
  secret: rule.name,
  valid: Boolean(process.env[rule.envVar]),
});
export function checkAll(rules: { name: string; envVar: string }[]): void {
  for (const result of rules.map(check)) if (!result.valid) console.error({ secret: result.secret }, `missing: ${result.secret}`);
}

// @case: a code that was refused
export function confirm(kept: { otp: string }, otpCode: string): void {
  if (kept.otp !== otpCode.trim()) {
    console.log(`refused: ${otpCode}`);
    throw new Error('refused');
  }
}
