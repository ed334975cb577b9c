// @case: readings on disk
import crypto from 'node:crypto';
export function seal(reading: string, password: string): string {
  // expect: deprecated-create-cipher
  const cipher = crypto.createCipher('aes-256-cbc', password);
  return cipher.update(reading, 'utf8', 'hex') + cipher.final('hex');
}

// @case: decipher imported by name
import { createDecipher as decipherOf } from 'crypto';
// expect: deprecated-create-cipher
export const open = (box: string, key: string): string => decipherOf('aes192', key).update(box, 'hex', 'utf8');

// @case: through a wrapper of another file
// @file: vault.ts
import * as crypto from 'node:crypto';
// expect: deprecated-create-cipher
export const cipherFor = (secret: string) => crypto.createCipher('aes-256-ctr', secret);
// @file: pump.ts
import { cipherFor } from './vault';
export const command = (key: string, bolus: string): string => cipherFor(key).update(bolus, 'utf8', 'base64');

// @case: required
const nodeCrypto = require('crypto');
module.exports.seal = (text, key) => {
  // expect: deprecated-create-cipher
  const c = nodeCrypto.createCipher('aes-128-cbc', key);
  return c.update(text, 'utf8', 'hex');
};

// @case: method of a class
import crypto from 'crypto';
export class GlucoseVault {
  readonly #algorithm = 'aes-256-cbc';
  seal(text: string, key: string): string {
    // expect: deprecated-create-cipher
    const cipher = crypto.createCipher(this.#algorithm, key);
    return cipher.update(text, 'utf8', 'hex');
  }
}

// @case: passed on by another file
// @file: node.ts
export { createCipher } from 'node:crypto';
// @file: archive.ts
import { createCipher } from './node';
// expect: deprecated-create-cipher
export const archive = (key: string) => createCipher('aes-256-cbc', key);

// @case: destructured
const { createDecipher } = require('node:crypto');
// expect: deprecated-create-cipher
exports.read = (key) => createDecipher('aes-256-cbc', key);

// @case: both halves of one format, told once
import crypto from 'node:crypto';
import { settings } from './settings';
export function seal(text: string): string {
  const { algorithm, cipherKey } = settings.crypto;
  // expect: deprecated-create-cipher
  const cipher = crypto.createCipher(algorithm, cipherKey);
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}
export function open(box: string): string {
  const { algorithm, cipherKey } = settings.crypto;
  const decipher = crypto.createDecipher(algorithm, cipherKey);
  return decipher.update(box, 'hex', 'utf8') + decipher.final('utf8');
}

// @case: halves with keys of their own
import crypto from 'node:crypto';
import { settings } from './settings';
// expect: deprecated-create-cipher
export const seal = (text: string) => crypto.createCipher('aes192', settings.pumpKey).update(text, 'utf8', 'hex');
// expect: deprecated-create-cipher
export const open = (box: string) => crypto.createDecipher('aes192', settings.wardKey).update(box, 'hex', 'utf8');
