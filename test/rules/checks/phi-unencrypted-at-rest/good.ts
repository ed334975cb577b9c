// @case: sealed
import fs from 'node:fs';
import type { Patient } from 'fhir/r4';
declare function seal(text: string): Buffer;
export function save(patients: Patient[]): void {
  fs.writeFileSync('/data/patients.sealed', seal(JSON.stringify(patients)));
}

// @case: cipher
import fs from 'node:fs';
import { createCipheriv, randomBytes } from 'node:crypto';
export function keep(key: Buffer, patient: { mrn: string }): void {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(JSON.stringify(patient.mrn), 'utf8'), cipher.final()]);
  fs.writeFileSync('patient.bin', Buffer.concat([iv, cipher.getAuthTag(), body]));
}

// @case: identifier and state
// @file: store.ts
import { writeFile } from 'node:fs/promises';
export const store = (file: string, content: unknown) => writeFile(file, JSON.stringify(content));
// @file: export.ts
import type { Observation } from 'fhir/r4';
import { store } from './store';
export async function keep(observation: Observation): Promise<void> {
  await store('last.json', observation.id);
}

// @case: a device
// @file: fhir.ts
import { MedplumClient } from '@medplum/core';
const medplum = new MedplumClient({ baseUrl: 'https://fhir.ward.example/' });
export const deviceOf = (id: string) => medplum.readResource('Device', id);
// @file: cache.ts
import fs from 'fs';
import { deviceOf } from './fhir';
export async function cache(id: string): Promise<void> {
  fs.writeFileSync(`/tmp/${id}.json`, JSON.stringify(await deviceOf(id), null, 2));
}

// @case: counts
import { createWriteStream } from 'node:fs';
const out = createWriteStream('census.csv');
export function row(ward: { name: string; patients: unknown[] }): void {
  out.write(`${ward.name};${ward.patients.length}\n`);
}

// @case: generator of sample data
import fs from 'node:fs';
export function generateSamplePatients(patient: { mrn: string }): void {
  fs.writeFileSync('sample.json', JSON.stringify(patient.mrn));
}
