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

// @case: digest of an entry of the audit trail, chained to the one before
import { createHash, randomUUID } from 'node:crypto';
export function chained(entry: { patientId: string; dose: number }, previousHash: string): string {
  const content = [randomUUID(), entry.patientId, entry.dose, previousHash].join('|');
  return createHash('sha256').update(content).digest('hex');
}

// @case: a document of a patient is signed
// @file: signing.ts
import { createHash } from 'node:crypto';
export interface SignRequest {
  patientId: string;
  documentBuffer: Buffer;
}
export class Signing {
  sign(request: SignRequest): { patientId: string; sha: string } {
    return { patientId: request.patientId, sha: createHash('sha256').update(request.documentBuffer).digest('hex') };
  }
}
// @file: controller.ts
import { Signing, type SignRequest } from './signing';
const signing = new Signing();
export function sign(dto: { patientId: string; document: string }): unknown {
  const request: SignRequest = { patientId: dto.patientId, documentBuffer: Buffer.from(dto.document, 'base64') };
  return signing.sign(request);
}

// @case: a token of its own number is signed
// @file: tokens.ts
import { createHash, randomBytes } from 'node:crypto';
export class Tokens {
  issue(params: { visitId: string; userId: string }): { sub: string; digest: Buffer } {
    const payload = { jti: randomBytes(16).toString('hex'), sub: params.userId, visitId: params.visitId };
    return { sub: payload.sub, digest: this.digest(payload) };
  }
  private digest(payload: { jti: string; sub: string; visitId: string }): Buffer {
    const message = Buffer.from(JSON.stringify(payload)).toString('base64url');
    return createHash('sha256').update(message).digest();
  }
}
// @file: visits.ts
import { Tokens } from './tokens';
const tokens = new Tokens();
export const forPatient = (visit: { id: string; patientId: string }): unknown =>
  tokens.issue({ visitId: visit.id, userId: visit.patientId });

// @case: key that is looked up in a cache
import { createHash } from 'node:crypto';
const cache = new Map<string, string>();
export function cached(patient: { mrn: string }): string | undefined {
  const key = createHash('sha256').update(patient.mrn).digest('hex');
  return cache.get(key);
}

// @case: function that makes keys of the program's own
import { createHash } from 'node:crypto';
export function idempotencyKey(patient: { lastName: string; birthDate: string }, order: string): string {
  return createHash('sha256').update(`${patient.lastName}|${patient.birthDate}|${order}`).digest('hex');
}

// @case: digest of a request that is signed
import { createHash, createHmac } from 'node:crypto';
export function signed(phoneNumber: string, text: string, key: string): string {
  const body = JSON.stringify({ PhoneNumberSet: [phoneNumber], TemplateParamSet: [text] });
  const hashedRequestPayload = createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', key).update(`POST\n/\n\n${hashedRequestPayload}`).digest('hex');
}

// @case: a digest that picks one of a few made-up names
import { createHash } from 'node:crypto';
const NAMES = ['Ash', 'Birch', 'Cedar'];
export function standIn(patientName: string): string {
  const digest = createHash('md5').update(patientName.toLowerCase()).digest('hex');
  const first = parseInt(digest.substring(0, 4), 16) % NAMES.length;
  return `${NAMES[first]} ${NAMES[parseInt(digest.slice(4, 8), 16) % NAMES.length]}`;
}

// @case: the digest of a whole record, by which changes are noticed
// @file: digest.ts
import crypto from 'node:crypto';
export interface Claim {
  claim: string;
  patientId: string;
  clinic: string;
  codes: string[];
  amount: string;
  submitted: Date;
}
export function claimDigest(claim: Claim): string {
  const data = JSON.stringify({
    claim: claim.claim,
    patientId: claim.patientId,
    clinic: claim.clinic,
    codes: claim.codes.sort(),
    amount: claim.amount,
    submitted: claim.submitted.toISOString(),
  });
  return crypto.createHash('sha256').update(data).digest('hex');
}
// @file: main.ts
import express from 'express';
import { claimDigest } from './digest';
import { claims } from './store';
express().post('/claims', async (req, res) => {
  const claim = { claim: req.body.claim, patientId: req.body.patientId, clinic: '7', codes: req.body.codes, amount: req.body.amount, submitted: new Date() };
  await claims.create({ ...claim, integrity: claimDigest(claim) });
  res.sendStatus(201);
});
