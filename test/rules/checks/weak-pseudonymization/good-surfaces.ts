// @case: keyed hash of js-sha256
import { sha256 } from 'js-sha256';
export const pseudonym = (mrn: string) => sha256.hmac(process.env.PSEUDONYM_KEY!, mrn);

// @case: content of a file
import * as Crypto from 'expo-crypto';
export const checksum = (content: string) => Crypto.digestStringAsync(Crypto.CryptoDigestAlgorithm.SHA256, content);

// @case: hash of a filter
import objectHash from 'object-hash';
export const key = (filter: { ward: string; from: string }) => objectHash(filter);

// @case: bytes of a text, keyed by Web Crypto
export async function pseudonym(key: CryptoKey, patientId: string) {
  return crypto.subtle.sign('HMAC', key, new TextEncoder().encode(patientId));
}

// @case: value of a FHIR observation
import { createHash } from 'crypto';
import type { Observation } from 'fhir/r4';
export function checksum(observation: Observation) {
  return createHash('sha256').update(String(observation.valueQuantity!.value)).digest('base64');
}

// @case: what a service of advertising prescribes
import { createHash } from 'node:crypto';
interface Person {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}
const hashed = (text: string): string => createHash('sha256').update(text.trim().toLowerCase()).digest('hex');
export function forConversions(patient: Person): Record<string, string | string[]> {
  const user: Record<string, string | string[]> = {};
  // expect: weak-pseudonymization (low)
  user.em = [hashed(patient.email)];
  // expect: weak-pseudonymization (low)
  user.fn = hashed(patient.firstName);
  // expect: weak-pseudonymization (low)
  user.ln = hashed(patient.lastName);
  return user;
}

// @case: a key of a cache over several fields
// @file: answer-cache.ts
import { createHash } from 'node:crypto';
export function contextOf(patient: { phone: string; interest: string }): string {
  const text = JSON.stringify({ phone: patient.phone, interest: patient.interest });
  // expect: weak-pseudonymization (low)
  return createHash('sha256').update(text).digest('hex');
}
