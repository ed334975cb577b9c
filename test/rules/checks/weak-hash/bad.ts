// @case: secret of an uploader
import { createHash } from 'node:crypto';
// expect: weak-hash
export const header = (apiSecret: string): string => createHash('sha1').update(apiSecret).digest('hex');

// @case: password, algorithm of another file
// @file: settings.ts
export const settings = { digest: 'md5' };
// @file: users.ts
import crypto from 'crypto';
import { settings } from './settings';
// expect: weak-hash
export const stored = (password: string): string => crypto.createHash(settings.digest).update(password).digest('hex');

// @case: firmware check through a wrapper of another file
// @file: digest.ts
import { createHash } from 'node:crypto';
export const digest = (algorithm: string, data: Buffer): string => createHash(algorithm).update(data).digest('hex');
// @file: firmware.ts
import { digest } from './digest';
export function accept(image: Buffer, announced: string): boolean {
  // expect: weak-hash
  return digest('md5', image) === announced;
}

// @case: crypto-js
import MD5 from 'crypto-js/md5';
import CryptoJS from 'crypto-js';
// expect: weak-hash
export const token = (user: string): string => CryptoJS.MD5(user).toString();
export const unused = MD5;

// @case: Web Crypto
export async function recordDigest(record: BufferSource): Promise<ArrayBuffer> {
  // expect: weak-hash
  return crypto.subtle.digest('SHA-1', record);
}

// @case: signature of a therapy log
import { createSign } from 'node:crypto';
const ALGORITHM = 'RSA-SHA1';
// expect: weak-hash
export const signer = () => createSign(ALGORITHM);

// @case: class field
import * as crypto from 'node:crypto';
export class Integrity {
  private readonly algorithm = 'md5';
  check(reading: string): string {
    // expect: weak-hash
    return crypto.createHash(this.algorithm).update(reading).digest('hex');
  }
}

// @case: MAC with MD5
import { createHmac } from 'node:crypto';
// expect: weak-hash
export const mac = (key: Buffer, command: string): string => createHmac('md5', key).update(command).digest('hex');

// @case: signature by a package that is one function
import md5 from 'md5';
import express from 'express';
const app = express();
app.post('/reports', (req, res) => {
  // expect: weak-hash
  if (req.body.signature === md5(req.body.report)) res.send('taken');
  else res.sendStatus(403);
});

// @case: password through another package of that kind
const hash = require('js-md5');
module.exports.register = (users: any, name: string, password: string) =>
  // expect: weak-hash
  users.insertOne({ name, passwordHash: hash(password) });

// @case: static of a class
import { Md5 } from 'ts-md5';
export function login(password: string): string {
  // expect: weak-hash
  return Md5.hashStr(password);
}

// @case: digest that came another way than what it vouches for
import { createHash } from 'node:crypto';
import _ from 'lodash';
export function payloadOf(packet: Uint8Array, expected: Uint8Array): Uint8Array {
  const payload = packet.slice(8, packet.byteLength - 16);
  // expect: weak-hash
  const ours = createHash('md5').update(Buffer.from(payload)).digest();
  if (!_.isEqual(new Uint8Array(expected), ours)) throw new Error('was changed');
  return payload;
}

// @case: digest in the file of a firmware that it is to vouch for
import { createHash } from 'node:crypto';
export function verifyFirmware(image: Buffer): Buffer {
  const firmware = image.subarray(0, image.length - 16);
  const expected = image.subarray(image.length - 16).toString('hex');
  // expect: weak-hash
  const digest = createHash('md5').update(firmware).digest('hex');
  if (digest !== expected) throw new Error('not ours');
  return firmware;
}

// @case: one-time codes and passwords beside a token can be guessed
import { createHash } from 'node:crypto';
// expect: weak-hash
export const code = (smsPasscode: string) => createHash('md5').update(smsPasscode).digest('hex');
// expect: weak-hash
export const login = (token: string, password: string) => createHash('md5').update(token).update(password).digest('hex');

// @case: a secret that is kept as its digest
import { createHash } from 'node:crypto';
export function keep(site: { secret: string }, settings: Map<string, object>) {
  settings.set('site', {
    // expect: weak-hash
    apiSecret: createHash('sha1').update(site.secret).digest('hex'),
  });
}

// @case: the SHA-1 of a password that is asked for at another service
import { createHash } from 'node:crypto';
export async function isKnown(password: string): Promise<boolean> {
  // expect: weak-hash
  const digest = createHash('sha1').update(password).digest('hex').toUpperCase();
  const answer = await fetch(`https://staff.ward.example/range/${digest.slice(0, 5)}`);
  return (await answer.text()).includes(digest.slice(5));
}

// @case: a digest that is compared with what a release announces
import { createHash } from 'node:crypto';
export async function install(release: { md5: string }, image: Buffer, flash: { write(image: Buffer): Promise<void> }) {
  // expect: weak-hash
  const digest = createHash('md5').update(image).digest('hex');
  if (digest !== release.md5) throw new Error('The image is damaged');
  await flash.write(image);
}

// @case: a release that is taken where the digest is right
import { createHash } from 'node:crypto';
export async function flash(image: Buffer, announced: Map<string, string>, write: (image: Buffer) => Promise<boolean>) {
  // expect: weak-hash
  const digest = createHash('sha1').update(image).digest('hex');
  if (announced.get('image') === digest) return write(image);
  return false;
}

// @case: what is kept is shown in place of the password
import md5 from 'md5';
import { Users } from './models';
export async function signIn(name: string, given: string): Promise<boolean> {
  const user = await Users.findOne({ where: { name } });
  // expect: weak-hash (low)
  return user !== null && md5(user.password) === given;
}

// @case: the PIN of a nurse
import crypto from 'node:crypto';

export function hashPin(pin: string): string {
  // expect: weak-hash
  return crypto.createHash('md5').update(pin).digest('hex');
}

// @case: a link that nginx checks, which knows nothing but MD5, and one that the program checks itself
// @file: nginx.ts
import { createHash } from 'node:crypto';
function signature(expires: number, uri: string, key: string): string {
  // expect: weak-hash (low)
  return createHash('md5').update(`${expires}${uri}${key}`).digest('base64url');
}
export function signed(link: URL, key: string): string {
  const expires = Math.floor(Date.now() / 1000) + 600;
  link.searchParams.set('md5', signature(expires, link.pathname, key));
  link.searchParams.set('expires', String(expires));
  return link.href;
}
// @file: own.ts
import { createHash } from 'node:crypto';
function signature(expires: number, uri: string, key: string): string {
  // expect: weak-hash
  return createHash('md5').update(`${expires}${uri}${key}`).digest('base64url');
}
export function link(uri: string, key: string, expires: number): string {
  return `${uri}?sig=${signature(expires, uri, key)}&expires=${expires}`;
}
