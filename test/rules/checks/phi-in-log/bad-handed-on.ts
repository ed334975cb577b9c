// @case: field deep in a record, told where it is logged and not at each caller
// @file: search.ts
interface Patient { id: string; data: { address: { city: string }[] } }
export async function searchNearby({ patient, radius = 50 }: { patient: Patient; radius?: number }): Promise<string[]> {
  // expect: phi-in-log
  if (radius > 500) console.log(`too far, addresses: ${JSON.stringify(patient.data.address)}`);
  return [];
}
// @file: discover.ts
import { searchNearby } from './search';
export async function discover(patient: { id: string; data: { address: { city: string }[] } }): Promise<string[]> {
  return searchNearby({ patient });
}

// @case: name of a field under the profile of a patient
import pino from 'pino';
const log = pino();
export function admit(patient: { profile: { birthDate: string } }): void {
  // expect: phi-in-log
  log.info({ born: patient.profile.birthDate });
}

// @case: a term together with the one it was found at
// @file: check.ts
import type { CodeableConcept, HumanName } from 'fhir/r4';
export function checkStatus(status: CodeableConcept | undefined, name: HumanName[] | undefined): void {
  console.warn('unknown status', status?.coding, name);
}
// @file: hydrate.ts
import type { Condition, Patient } from 'fhir/r4';
import { checkStatus } from './check';
export function hydrate(condition: Condition, patient: Patient): void {
  // expect: phi-in-log (high)
  checkStatus(condition.clinicalStatus, patient.name);
}

// @case: command that a device sends its readings to
#!/usr/bin/env node
import mqtt from 'mqtt';
import type { Observation } from 'fhir/r4';
mqtt.connect('mqtts://broker.ward.example').on('message', (_topic, payload) => {
  const observation = JSON.parse(payload.toString()) as Observation;
  // expect: phi-in-log (high)
  console.log('received', observation.valueQuantity);
});

// @case: service of one file that never ends
import 'dotenv/config';
import { MedplumClient } from '@medplum/core';
const medplum = new MedplumClient({ baseUrl: 'https://fhir.ward.example/' });
async function main(): Promise<void> {
  while (true) {
    const patient = await medplum.readResource('Patient', process.env.WATCHED!);
    // expect: phi-in-log (high)
    console.log('still admitted', patient.name);
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  }
}
void main();

// @case: what a helper writes of every value, or of those that a list of patients has
// @file: helper.ts
const seen: Record<string, boolean> = {};
export function dateOf(text: string): string {
  const parsed = new Date(text);
  console.warn('reading', text);
  return parsed.toDateString();
}
export function once(name: string): void {
  if (seen[name]) console.warn('again', name);
  seen[name] = true;
}
// @file: banner.tsx
import type { Patient } from 'fhir/r4';
import { dateOf, once } from './helper';
export function Banner({ patient }: { patient: Patient }) {
  // expect: phi-in-log
  const born = dateOf(patient.birthDate ?? '');
  // expect: phi-in-log
  once(patient.name?.[0]?.family ?? '');
  return <p>{born}</p>;
}
