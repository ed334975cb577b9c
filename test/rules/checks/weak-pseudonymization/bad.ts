// @case: record number
import crypto from 'node:crypto';
export function anonymousId(mrn: string): string {
  // expect: weak-pseudonymization
  return crypto.createHash('sha256').update(mrn).digest('hex');
}

// @case: identifier of a patient
import { createHash } from 'node:crypto';
import type { Patient } from 'fhir/r4';
// expect: weak-pseudonymization
export const researchId = (patient: Patient): string => createHash('sha512').update(`study-7:${patient.id}`).digest('base64');

// @case: wrapper of another file
// @file: digest.ts
import { createHash } from 'node:crypto';
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
// @file: study.ts
import { digest } from './digest';
export function subject(ssn: string): string {
  // expect: weak-pseudonymization
  return digest(ssn);
}

// @case: crypto-js
import CryptoJS from 'crypto-js';
export function export_(patient: { dateOfBirth: string; lastName: string }): string {
  // expect: weak-pseudonymization
  return CryptoJS.SHA256(patient.lastName + patient.dateOfBirth).toString();
}

// @case: digest of another file, joined text
// @file: hash.ts
import { createHash } from 'crypto';
export class Hasher {
  hex(text: string): string {
    return createHash('sha256').update(text, 'utf8').digest('hex');
  }
}
// @file: upload.ts
import { Hasher } from './hash';
const hasher = new Hasher();
export function pseudonymOf(row: { patientId: string }): string {
  // expect: weak-pseudonymization
  return hasher.hex(row.patientId);
}

// @case: one call
import { hash } from 'node:crypto';
export function pseudonym(nhsNumber: string): string {
  const text = nhsNumber.trim();
  // expect: weak-pseudonymization
  return hash('sha256', text);
}

// @case: property of a request of another file
// @file: export.ts
import { createHash } from 'node:crypto';
export class Export {
  subject(request: { studyId: string; person: string; rows: number }): string {
    return createHash('sha256').update(request.person).digest('hex');
  }
}
// @file: main.ts
import { Export } from './export';
const out = new Export();
export function run(row: { mrn: string }): string {
  // expect: weak-pseudonymization
  return out.subject({ studyId: 'hf-2', person: row.mrn, rows: 3 });
}

// @case: pseudonym that is kept in a table
import { createHash } from 'node:crypto';
const pseudonyms = new Map<string, string>();
export function pseudonymOf(patient: { mrn: string }): string {
  // expect: weak-pseudonymization
  const key = createHash('sha256').update(patient.mrn).digest('hex');
  pseudonyms.set(key, patient.mrn);
  return key;
}

// @case: a digest that picks a shard, and is kept as well
import { createHash } from 'node:crypto';
export function placed(patientName: string): { shard: number; pseudonym: string } {
  // expect: weak-pseudonymization
  const digest = createHash('sha256').update(patientName).digest('hex');
  return { shard: parseInt(digest.slice(0, 4), 16) % 8, pseudonym: digest };
}

// @case: who somebody is by several fields, and the ward beside
import { createHash } from 'node:crypto';
interface Patient {
  firstName: string;
  lastName: string;
  birthDate: string;
  patientId: string;
}
export function researchKey(patient: Patient, ward: string): string {
  const who = { first: patient.firstName, last: patient.lastName, born: patient.birthDate, id: patient.patientId, ward };
  // expect: weak-pseudonymization
  return createHash('sha256').update(JSON.stringify(who)).digest('hex');
}
