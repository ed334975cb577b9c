// @case: whole list of patients
import fs from 'node:fs';
import type { Patient } from 'fhir/r4';
export function save(patients: Patient[]): void {
  // expect: phi-unencrypted-at-rest
  fs.writeFileSync('/data/patients.json', JSON.stringify(patients));
}

// @case: message of a laboratory
import { promises as fs } from 'node:fs';
import { Server } from 'node-hl7-server';
new Server().createInbound({ port: 2575 }, async (request) => {
  const message = request.getMessage();
  // expect: phi-unencrypted-at-rest
  await fs.appendFile('/var/spool/inbound.hl7', message.toString());
});

// @case: writer of another file
// @file: store.ts
import { writeFile } from 'node:fs/promises';
export const store = (file: string, content: unknown) => writeFile(file, JSON.stringify(content));
// @file: export.ts
import type { Observation } from 'fhir/r4';
import { store } from './store';
export async function keep(observation: Observation): Promise<void> {
  // expect: phi-unencrypted-at-rest
  await store('last.json', observation);
}

// @case: resource read by another file
// @file: fhir.ts
import { MedplumClient } from '@medplum/core';
const medplum = new MedplumClient({ baseUrl: 'https://fhir.ward.example/' });
export const patientOf = (id: string) => medplum.readResource('Patient', id);
// @file: cache.ts
import fs from 'fs';
import { patientOf } from './fhir';
export async function cache(id: string): Promise<void> {
  const record = await patientOf(id);
  // expect: phi-unencrypted-at-rest
  fs.writeFileSync(`/tmp/${id}.json`, JSON.stringify(record, null, 2));
}

// @case: stream of rows
import { createWriteStream } from 'node:fs';
const out = createWriteStream('admissions.csv');
export function row(patient: { mrn: string; lastName: string }): void {
  // expect: phi-unencrypted-at-rest
  out.write(`${patient.mrn};${patient.lastName}\n`);
}

// @case: reading of a monitor
import fs from 'node:fs';
export function append(vitals: { heartRate: number; spo2: number }): void {
  const line = `${vitals.heartRate},${vitals.spo2}\n`;
  // expect: phi-unencrypted-at-rest
  fs.appendFileSync('vitals.csv', line);
}

// @case: the whole record as JSON
import fs from 'node:fs';
interface Patient { name: string; mrn: string; medications: string[] }
export function keep(patient: Patient): void {
  // expect: phi-unencrypted-at-rest
  fs.writeFileSync('/data/patient.json', JSON.stringify(patient));
}
