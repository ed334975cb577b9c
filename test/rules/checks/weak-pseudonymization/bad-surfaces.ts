// @case: hash of noble
import { sha256 } from '@noble/hashes/sha2';
// expect: weak-pseudonymization
export const h = (ssn: string) => sha256(ssn);

// @case: hash of expo-crypto
import * as Crypto from 'expo-crypto';
// expect: weak-pseudonymization
export const h = (mrn: string) => Crypto.digestStringAsync(Crypto.CryptoDigestAlgorithm.SHA256, mrn);

// @case: hash of js-sha256
// @file: t-hash7.js
const sha256 = require('js-sha256');
// expect: weak-pseudonymization
module.exports = (patient) => sha256.sha256(patient.mrn);

// @case: object-hash
import objectHash from 'object-hash';
// expect: weak-pseudonymization
export const h = (mrn: string) => objectHash(mrn);

// @case: bytes of a text, Web Crypto
export async function pseudonym(patientId: string) {
  // expect: weak-pseudonymization
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(patientId));
}

// @case: identifier of a FHIR patient
import { createHash } from 'crypto';
import type { Patient } from 'fhir/r4';
export function pseudonym(patient: Patient) {
  // expect: weak-pseudonymization
  return createHash('sha256').update(patient.identifier![0].value!).digest('base64');
}
