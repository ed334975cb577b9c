// @case: Rollbar is told about a patient
// @file: tracker.ts
import Rollbar from 'rollbar';
export const rollbar = new Rollbar({ accessToken: process.env.ROLLBAR_TOKEN });
// @file: pump.ts
import type { Patient } from 'fhir/r4';
import { rollbar } from './tracker';

export function failed(patient: Patient, error: Error): void {
  // expect: phi-to-third-party
  rollbar.error(error, { name: patient.name, born: patient.birthDate });
}
