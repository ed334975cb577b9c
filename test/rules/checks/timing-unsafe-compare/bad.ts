// @case: signature of a webhook
import crypto from 'node:crypto';
export function isGenuine(req: { headers: Record<string, string>; body: string }, key: string): boolean {
  const calculated = crypto.createHmac('sha256', key).update(req.body).digest('hex');
  // expect: timing-unsafe-compare
  return req.headers['x-hub-signature'] === calculated;
}

// @case: buffers
import { createHmac } from 'crypto';
export const accept = (frame: Buffer, tag: Buffer, key: Buffer): boolean =>
  // expect: timing-unsafe-compare
  createHmac('sha256', key).update(frame).digest().equals(tag);

// @case: digest of another file
// @file: mac.ts
import { createHmac } from 'node:crypto';
export const macOf = (text: string, key: Buffer): string => createHmac('sha512', key).update(text).digest('base64');
// @file: pump.ts
import { macOf } from './mac';
export function run(command: { text: string; mac: string }, key: Buffer): void {
  // expect: timing-unsafe-compare
  if (command.mac !== macOf(command.text, key)) throw new Error('forged command');
}

// @case: API secret of the environment
import express from 'express';
const app = express();
app.use((req, res, next) => {
  // expect: timing-unsafe-compare
  if (req.headers['api-secret'] === process.env.API_SECRET) return next();
  res.sendStatus(401);
});

// @case: token of the settings of another file
// @file: settings.ts
export const settings = { adminToken: process.env.ADMIN_TOKEN };
// @file: admin.ts
import { settings } from './settings';
// expect: timing-unsafe-compare
export const isAdmin = (token: string): boolean => token == settings.adminToken;

// @case: CryptoJS
import CryptoJS from 'crypto-js';
export const check = (message: { text: string; sig: string }, key: string): boolean => {
  const expected = CryptoJS.HmacSHA256(message.text, key).toString();
  // expect: timing-unsafe-compare
  return expected === message.sig;
};

// @case: constant in a class
export class GatewayAuth {
  private readonly apiKey = process.env.GATEWAY_API_KEY!;
  // expect: timing-unsafe-compare
  allows = (given: string): boolean => given === this.apiKey;
}

// @case: the key with which all devices report
import express from 'express';
express().post('/readings', (req, res) => {
  // expect: timing-unsafe-compare
  if (req.headers['x-device-key'] !== process.env.DEVICE_KEY) return res.sendStatus(401);
  return res.sendStatus(204);
});
