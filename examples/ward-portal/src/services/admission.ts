import * as Sentry from '@sentry/node';
import type { Patient } from 'fhir/r4';
import { log } from './log';

/** Takes a patient over from the emergency department. */
export function admit(patient: Patient, ward: string): void {
  log.info({ ward, patient: patient.id, name: patient.name?.[0]?.family, born: patient.birthDate }, 'admission');
  Sentry.setContext('admission', { ward, name: patient.name?.[0]?.text });
}

export function discharge(patient: Patient, ward: string): void {
  log.info({ ward, patient: patient.id }, 'discharge');
  Sentry.setContext('discharge', { ward });
}
