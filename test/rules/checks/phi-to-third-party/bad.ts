// @case: identity of a patient as the user of an error report
import * as Sentry from '@sentry/node';
import type { Patient } from 'fhir/r4';
export function identify(patient: Patient): void {
  // expect: phi-to-third-party
  Sentry.setUser({ id: patient.id, email: patient.telecom?.[0]?.value });
}

// @case: glucose in an event
import mixpanel from 'mixpanel-browser';
export function track(reading: { glucose: number }): void {
  // expect: phi-to-third-party
  mixpanel.track('reading', { glucose: reading.glucose });
}

// @case: wrapper of another file
// @file: analytics.ts
import { PostHog } from 'posthog-node';
const client = new PostHog('phc_project', { host: 'https://eu.posthog.example' });
export const record = (distinctId: string, properties: Record<string, unknown>): void => client.capture({ distinctId, event: 'viewed', properties });
// @file: chart.ts
import type { Condition } from 'fhir/r4';
import { record } from './analytics';
export function viewed(clinician: string, condition: Condition): void {
  // expect: phi-to-third-party
  record(clinician, { shown: condition.code });
}

// @case: personal data by default, options of another file
// @file: options.ts
export const options = { dsn: 'https://key@sentry.ward.example/1', sendDefaultPii: true };
// @file: main.ts
import * as Sentry from '@sentry/node';
import { options } from './options';
// expect: phi-to-third-party
Sentry.init(options);

// @case: context of an exception
import { captureException, setContext } from '@sentry/browser';
import type { Observation } from 'fhir/r4';
export function failed(error: unknown, observation: Observation): void {
  // expect: phi-to-third-party
  setContext('observation', { value: observation.valueQuantity });
  captureException(error);
}

// @case: traits of a patient
import { Analytics } from '@segment/analytics-node';
const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY! });
export function enrolled(patient: { mrn: string; firstName: string }): void {
  // expect: phi-to-third-party
  analytics.identify({ userId: patient.mrn, traits: { name: patient.firstName } });
}

// @case: patient as the user of an analytics service
import { PostHog } from 'posthog-node';
const client = new PostHog('phc_project', { host: 'https://eu.posthog.example' });
export function opened(patient: { id: string }): void {
  // expect: phi-to-third-party
  client.capture({ distinctId: patient.id, event: 'opened' });
}

// @case: patient as the user behind a wrapper
// @file: capture.ts
import * as Sentry from '@sentry/node';
export const capture = {
  setUser: (user: { id: string }): void => Sentry.setUser(user),
};
// @file: session.ts
import { capture } from './capture';
export function started(patient: { id: string }): void {
  // expect: phi-to-third-party
  capture.setUser({ id: patient.id });
}

// @case: record key first, then what it is about
import * as Sentry from '@sentry/node';
import type { Patient } from 'fhir/r4';
export function failed(patient: Patient, error: unknown): void {
  // expect: phi-to-third-party
  Sentry.captureException(error, { extra: { patientId: patient.id, born: patient.birthDate } });
}

// @case: the whole record
import mixpanel from 'mixpanel-browser';
interface Patient { name: string; diagnosis: string }
export function seen(patient: Patient): void {
  // expect: phi-to-third-party
  mixpanel.track('visit', { ...patient });
}

// @case: a tag of the page, which the file only declares
declare function gtag(...all: unknown[]): void;
declare const dataLayer: object[];
export function shown(patient: { diagnosis: string; mrn: string }): void {
  // expect: phi-to-third-party
  gtag('event', 'shown', { diagnosis: patient.diagnosis });
  // expect: phi-to-third-party
  dataLayer.push({ event: 'shown', mrn: patient.mrn });
}
