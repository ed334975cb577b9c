// @case: Rollbar is told what happened only
// @file: tracker.ts
import Rollbar from 'rollbar';
export const rollbar = new Rollbar({ accessToken: process.env.ROLLBAR_TOKEN });
// @file: pump.ts
import type { Patient } from 'fhir/r4';
import { rollbar } from './tracker';

export function failed(patient: Patient, error: Error): void {
  rollbar.error(error, { step: 'prime', known: Boolean(patient.id) });
}
