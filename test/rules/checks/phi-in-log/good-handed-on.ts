// @case: count of a field deep in a record
// @file: search.ts
interface Patient { id: string; data: { address: { city: string }[] } }
export async function searchNearby({ patient, radius = 50 }: { patient: Patient; radius?: number }): Promise<string[]> {
  if (radius > 500) console.log(`too far, ${patient.data.address.length} addresses`);
  return [];
}
// @file: discover.ts
import { searchNearby } from './search';
export async function discover(patient: { id: string; data: { address: { city: string }[] } }): Promise<string[]> {
  return searchNearby({ patient });
}

// @case: function for any term of a terminology
// @file: terms.ts
import type { CodeableConcept, Coding } from 'fhir/r4';
export function codeOf(coding: Coding): string | undefined {
  if (typeof coding.code !== 'string') console.warn(`no text: ${JSON.stringify(coding)}`);
  return coding.code?.toString();
}
export function codesOf(concept: CodeableConcept | undefined): (string | undefined)[] {
  const codes = [];
  for (const coding of concept?.coding ?? []) codes.push(codeOf(coding));
  return codes;
}
// @file: merge.ts
import type { Condition, Immunization } from 'fhir/r4';
import { codeOf, codesOf } from './terms';
export function keys(conditions: Condition[], immunization: Immunization): unknown[] {
  const codes = conditions.flatMap((condition) =>
    // expect: phi-in-log (low)
    condition.code?.coding?.map((coding) => codeOf(coding)));
  // expect: phi-in-log (low)
  return [codes, codesOf(immunization.vaccineCode)];
}

// @case: what is measured, not what came of it
// @file: convert.ts
export function convert(loincCode: string, factor: number | undefined): number {
  if (factor === undefined) console.warn('no unit known for', loincCode);
  return factor ?? 1;
}
// @file: vitals.ts
import type { Observation } from 'fhir/r4';
import { convert } from './convert';
export const factorOf = (observation: Observation): number => convert(observation.code?.coding?.[0]?.code ?? '', undefined);

// @case: coding of what is measured
import type { Observation } from 'fhir/r4';
export function unknown(observation: Observation): void {
  const loincCoding = observation.code?.coding?.find((one) => one.system === 'http://loinc.org');
  console.warn(`no unit for ${loincCoding?.code}`);
}

// @case: name of a stored file
import type { DocumentReference } from 'fhir/r4';
export function remove(document: DocumentReference): void {
  const fileName = document.content?.[0]?.attachment?.title;
  // expect: phi-in-log (low)
  console.log(`removing ${fileName}`);
}

// @case: what identifies a document
import type { DocumentReference } from 'fhir/r4';
export function seen(document: DocumentReference): void {
  console.log(`known as ${document.masterIdentifier?.value}`);
}

// @case: address of a link to a patient
import axios from 'axios';
export async function link(id: string): Promise<void> {
  const answer = await axios.get(`https://exchange.ward.example/links/${id}`);
  const urlToLinkWithPatient = answer.data.links[0];
  console.log(`link by ${urlToLinkWithPatient}`);
}

// @case: script that prints what it asked for
import 'dotenv/config';
import { MedplumClient } from '@medplum/core';
const medplum = new MedplumClient({ baseUrl: 'https://fhir.ward.example/' });
async function main(): Promise<void> {
  const patient = await medplum.readResource('Patient', process.env.PATIENT_ID!);
  // expect: phi-in-log (low)
  console.log('patient', patient.name);
}
void main();

// @case: the name of a field that is cut out of the address of an extension
// @file: translate.ts
export const texts: Record<string, string> = { city: 'City', ward: 'Ward' };
export function textOf(key: string): string {
  if (!texts[key]) console.error(`no text for ${key}`);
  return texts[key] ?? key;
}
// @file: address.tsx
import type { Patient } from 'fhir/r4';
import { textOf } from './translate';
const fieldOf = (url: string): string => url.split('#')[1] ?? '';
export const fields = (patient: Patient): readonly string[] =>
  (patient.address?.[0]?.extension ?? []).map((one) => textOf(fieldOf(one.url)));

// @case: what a table of the program lacks, and what a page cannot read, said by a helper (an audit tells of it)
// @file: translate.ts
export const texts: Record<string, string> = { male: 'Male', female: 'Female' };
export function textOf(key: string): string {
  if (!texts[key]) console.error(`no text for ${key}`);
  return texts[key] ?? key;
}
export function dateOf(text: string): string | null {
  const parsed = parse(text);
  if (parsed.invalid) {
    console.warn(`'${text}' is no date`);
    return null;
  }
  return parsed.text;
}
const parse = (text: string) => ({ invalid: Number.isNaN(Date.parse(text)), text: new Date(text).toDateString() });
// @file: banner.tsx
import type { Patient } from 'fhir/r4';
import { dateOf, textOf } from './translate';
export function Banner({ patient }: { patient: Patient }) {
  // expect: phi-in-log (low)
  const gender = textOf(patient.gender ?? 'unknown');
  // expect: phi-in-log (low)
  const born = dateOf(patient.birthDate ?? '');
  return (
    <p>
      {gender} {born}
    </p>
  );
}
