// @case: letters picked from an alphabet by a helper, done well
// @file: src/utils/random.ts
import { randomInt } from 'node:crypto';
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const pick = <T>(items: ArrayLike<T>): T => items[randomInt(items.length)];
export function randomString(length: number): string {
  return Array.from({ length }, () => pick(ALPHABET)).join('');
}
export const jitter = (ms: number) => ms * (0.5 + Math.random());
// @file: src/utils/index.ts
export * from './random';
// @file: src/pairing/pairing.ts
import { jitter, randomString } from '../utils';
interface Pairing { deviceId: string; pairingToken: string; expires: number; retryIn: number }
export function startPairing(deviceId: string): Pairing {
  const pairingToken = randomString(24);
  return { deviceId, pairingToken, expires: Date.now() + 300_000, retryIn: jitter(1000) };
}

// @case: a salt, which has to differ and is kept beside the hash
export function generateSalt(length: number): string {
  const set = '0123456789abcdefghijklmnopqrstuvwxyz';
  let salt = '';
  for (let i = 0; i < length; i++) {
    // expect: insecure-random (low)
    const at = Math.floor(Math.random() * set.length);
    salt += set[at];
  }
  return salt;
}
