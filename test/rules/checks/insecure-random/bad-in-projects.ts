// @case: letters picked from an alphabet by a helper
// @file: src/utils/random.ts
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const pick = <T>(items: ArrayLike<T>): T => items[Math.floor(Math.random() * items.length)];
export function randomString(length: number): string {
  return Array.from({ length }, () => pick(ALPHABET)).join('');
}
// @file: src/utils/index.ts
export * from './random';
// @file: src/pairing/pairing.ts
import { randomString } from '../utils';
interface Pairing { deviceId: string; pairingToken: string; expires: number }
export function startPairing(deviceId: string): Pairing {
  // expect: insecure-random
  const pairingToken = randomString(24);
  return { deviceId, pairingToken, expires: Date.now() + 300_000 };
}

// @case: what is called the salt of a token
// expect: insecure-random (high)
export const tokenSalt = Math.random().toString(36).slice(2);

// @case: an id that is the token after all
export function createResetToken(): string {
  // expect: insecure-random
  const id = Math.random().toString(36).slice(2);
  return `${id}`;
}

// @case: a secret that is drawn by a function of its name is told there, once
const makeSecret = (keyId: string): string =>
  // expect: insecure-random
  `${keyId}-${Math.random().toString(36).slice(2)}`;
export function createApiKey(): object {
  const keyId = `key-${Math.random().toString(36).slice(2, 8)}`;
  const secret = makeSecret(keyId);
  return { keyId, secret };
}
