// @case: secret of an uploader
import { createHmac } from 'node:crypto';
export const header = (apiSecret: string, key: Buffer): string =>
  createHmac('sha256', key).update(apiSecret).digest('hex');

// @case: password, algorithm of another file
// @file: settings.ts
export const settings = { digest: 'sha256' };
// @file: users.ts
import crypto from 'crypto';
import { settings } from './settings';
export const stored = (reading: string): string => crypto.createHash(settings.digest).update(reading).digest('hex');

// @case: firmware check through a wrapper of another file
// @file: digest.ts
import { createHash } from 'node:crypto';
export const digest = (algorithm: string, data: Buffer): string => createHash(algorithm).update(data).digest('hex');
// @file: firmware.ts
import { digest } from './digest';
export function accept(image: Buffer, announced: string): boolean {
  return digest('sha256', image) === announced;
}

// @case: crypto-js
import CryptoJS from 'crypto-js';
export const token = (user: string): string => CryptoJS.SHA256(user).toString();

// @case: Web Crypto
export async function recordDigest(record: BufferSource): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', record);
}

// @case: signature of a therapy log
import { createSign } from 'node:crypto';
const ALGORITHM = 'RSA-SHA256';
export const signer = () => createSign(ALGORITHM);

// @case: entity tags and cache keys
import { createHash } from 'node:crypto';
export function etag(body: string): string {
  return createHash('sha1').update(body).digest('base64');
}
export const cacheKey = createHash('md5').update('chart').digest('hex');

// @case: MAC with SHA-1, which is not broken as a MAC
import { createHmac } from 'node:crypto';
export const mac = (key: Buffer, command: string): string => createHmac('sha1', key).update(command).digest('hex');

// @case: another function of the name
import { createHash } from './hashing';
export const digest = (data: string): string => createHash('md5').update(data).digest('hex');

// @case: checksum at the end of a packet of a pump, as its protocol has it
import { createHash } from 'node:crypto';
import _ from 'lodash';
export function payloadOf(packet: Uint8Array, length: number): Uint8Array {
  const data = packet.slice(8, 8 + length);
  const payload = data.slice(0, data.byteLength - 16);
  const sum = data.slice(data.byteLength - 16);
  const ours = createHash('md5').update(Buffer.from(payload)).digest();
  if (!_.isEqual(new Uint8Array(sum), ours)) throw new Error('checksums differ');
  return payload;
}

// @case: tokens and keys that a program made of chance
import { createHash, randomBytes } from 'node:crypto';
interface Account {
  jwtSecret: string;
  refreshToken: string;
}
export const confirmation = (account: Account) => createHash('md5').update(account.jwtSecret).digest('hex').slice(0, 8);
export const stored = (account: Account) => createHash('sha1').update(account.refreshToken).digest('hex');
export const isKnown = (refreshToken: string, digest: string) =>
  createHash('sha1').update(refreshToken).digest('hex') === digest;
export const resetToken = () => createHash('sha1').update(randomBytes(32)).digest('hex');

// @case: the header that Nightscout asks its clients for
import { createHash } from 'node:crypto';
import axios from 'axios';
export function clientOf(site: { origin: string; secret: string }) {
  const digest = createHash('sha1');
  digest.update(site.secret);
  return axios.create({ baseURL: site.origin, headers: { 'API-SECRET': digest.digest('hex') } });
}

// @case: the header of Nightscout's clients, by a function of its own
const crypto = require('crypto');
function encode_api_secret(plain) {
  const shasum = crypto.createHash('sha1');
  shasum.update(plain);
  return shasum.digest('hex').toLowerCase();
}
export function upload(http, secret, entries) {
  const apiHash = encode_api_secret(secret);
  return http.post('/api/v1/entries.json', entries, { headers: { 'API-SECRET': apiHash } });
}

// @case: the header of Nightscout's clients, by way of a constant
const crypto = require('crypto');
const shasum = crypto.createHash('sha1');
shasum.update(process.argv[3]);
const SECRET_SHA1 = shasum.digest('hex');
const HEADERS = { 'api-secret': SECRET_SHA1 };
module.exports = (http, entry) => http.post('/api/v1/entries', entry, { headers: HEADERS });

// @case: the service of leaked passwords is asked by the beginning of their SHA-1
import { createHash } from 'node:crypto';
export async function hasLeaked(password: string): Promise<boolean> {
  const digest = createHash('sha1').update(password).digest('hex').toUpperCase();
  const answer = await fetch(`https://api.pwnedpasswords.com/range/${digest.slice(0, 5)}`);
  return (await answer.text()).includes(digest.slice(5));
}

// @case: whether something has changed since the last time
import { createHash } from 'node:crypto';
export async function hasChanged(store: { get(key: string): Promise<string>; set(key: string, digest: string): Promise<void> }, key: string, result: object) {
  // expect: weak-hash (low)
  const resultHash = createHash('sha1').update(JSON.stringify(result)).digest('base64');
  const lastResultHash = await store.get(key);
  await store.set(key, resultHash);
  return resultHash !== lastResultHash;
}

// @case: a client of a protocol that names the function
// @file: ntlm/hash.ts
import { createHmac } from 'node:crypto';
export function createNTLMv2Hash(ntlmHash: Buffer, user: string, domain: string): Buffer {
  // expect: weak-hash (low)
  return createHmac('md5', ntlmHash).update(Buffer.from(user.toUpperCase() + domain, 'utf16le')).digest();
}

// @case: files that are the same need not be sent again
import { createHash } from 'node:crypto';
export async function send(files: readonly { path: string; data: Buffer }[], known: Map<string, string>, put: (data: Buffer) => Promise<void>) {
  for (const { path, data } of files) {
    // expect: weak-hash (low)
    const digest = createHash('sha1').update(data).digest('hex');
    if (known.get(path) === digest) continue;
    await put(data);
    known.set(path, digest);
  }
}

// @case: a digest of what everybody knows, whatever the function
import express from 'express';
import md5 from 'md5';
express().get('/reset', (req, res) => {
  if (req.query.token !== md5(String(req.query.login))) return res.sendStatus(403);
  res.render('reset');
});

// @case: an HMAC written out, as authenticator apps want it
import { createHash } from 'node:crypto';
export function counterCode(secret: Buffer, counter: Buffer): Buffer {
  const inner = Buffer.alloc(64, 0x36);
  const outer = Buffer.alloc(64, 0x5c);
  secret.forEach((byte, i) => {
    inner[i]! ^= byte;
    outer[i]! ^= byte;
  });
  const hmac = createHash('sha1').update(inner).update(counter).digest();
  return createHash('sha1').update(outer).update(hmac).digest();
}

// @case: what the registry has beside SHA-512
import { createHash } from 'node:crypto';
export function check(dist: { shasum: string; integrity: string }, archive: Buffer): void {
  if (dist.integrity !== `sha512-${createHash('sha512').update(archive).digest('base64')}`) throw new Error('integrity');
  const expected = createHash('sha1').update(archive).digest('hex');
  if (dist.shasum !== expected) throw new Error('shasum');
}
