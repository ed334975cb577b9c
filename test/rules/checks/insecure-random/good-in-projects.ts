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

// @case: the id of a row, in functions that are named after the secret beside it
import { randomBytes } from 'node:crypto';
const sent: { id: string; code: string; at: number }[] = [];
export function recordOtpSent(given: string): void {
  const id = `${Date.now()}-${Math.random().toString(36).slice(2, 9)}`;
  sent.unshift({ id, code: given, at: Date.now() });
}
export async function createApiKey(label: string, save: (row: object) => Promise<void>): Promise<object> {
  const keyId = `key-${Math.random().toString(36).slice(2, 8)}`;
  const secret = randomBytes(32).toString('base64url');
  await save({ keyId, label });
  return { keyId, secret };
}

// @case: which command an answer is to
export function createCommandId(): string {
  // expect: insecure-random (low)
  return `ui-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

// @case: a visit, which the page counts for itself
export function generateSessionId(): string {
  const kept = sessionStorage.getItem('visit');
  if (kept) return kept;
  // expect: insecure-random (low)
  const made = `v_${Math.random().toString(36).substring(2, 11)}`;
  sessionStorage.setItem('visit', made);
  return made;
}

// @case: a store that stands in for a server
// @file: src/homeDemoStore.ts
const invites = new Map<string, string>();
export function inviteTo(home: string): string {
  // expect: insecure-random (low)
  const inviteCode = Math.random().toString(36).slice(2, 8);
  invites.set(inviteCode, home);
  return inviteCode;
}
