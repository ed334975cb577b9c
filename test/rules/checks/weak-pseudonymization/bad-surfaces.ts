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
