// @case: keyed
import crypto from 'node:crypto';
export function anonymousId(mrn: string, key: Buffer): string {
  return crypto.createHmac('sha256', key).update(mrn).digest('hex');
}

// @case: peppered
import { createHash } from 'node:crypto';
import type { Patient } from 'fhir/r4';
const pepper = process.env.PEPPER!;
export const researchId = (patient: Patient): string => createHash('sha512').update(`${pepper}:${patient.id}`).digest('base64');

// @case: wrapper for files
// @file: digest.ts
import { createHash } from 'node:crypto';
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
// @file: firmware.ts
import { digest } from './digest';
export const revision = (image: string): string => digest(image);

// @case: key of a cache
import CryptoJS from 'crypto-js';
export function cached(patient: { id: string }): string {
  const cacheName = CryptoJS.SHA256(patient.id).toString();
  return cacheName;
}

// @case: random pseudonym
import { randomUUID } from 'node:crypto';
const pseudonyms = new Map<string, string>();
export function pseudonymOf(row: { patientId: string }): string {
  const known = pseudonyms.get(row.patientId) ?? randomUUID();
  pseudonyms.set(row.patientId, known);
  return known;
}

// @case: digest of a whole document
import { hash } from 'node:crypto';
export function checksum(document: string): string {
  return hash('sha256', document);
}
