// @case: pseudonym
import * as Sentry from '@sentry/node';
import type { Patient } from 'fhir/r4';
declare function pseudonym(id: string | undefined): string;
export function identify(patient: Patient): void {
  Sentry.setUser({ id: pseudonym(patient.id) });
}

// @case: that there was a reading
import mixpanel from 'mixpanel-browser';
export function track(reading: { glucose: number; sensorType: string }): void {
  mixpanel.track('reading', { sensor: reading.sensorType });
}

// @case: the kind of resource only
// @file: analytics.ts
import { PostHog } from 'posthog-node';
const client = new PostHog('phc_project', { host: 'https://eu.posthog.example' });
export const record = (distinctId: string, properties: Record<string, unknown>): void => client.capture({ distinctId, event: 'viewed', properties });
// @file: chart.ts
import type { Condition } from 'fhir/r4';
import { record } from './analytics';
export function viewed(clinician: string, condition: Condition): void {
  record(clinician, { shown: condition.resourceType });
}

// @case: nothing personal by default
// @file: options.ts
export const options = { dsn: 'https://key@sentry.ward.example/1', sendDefaultPii: false };
// @file: main.ts
import * as Sentry from '@sentry/node';
import { options } from './options';
Sentry.init(options);

// @case: staff
import { captureException, setUser } from '@sentry/browser';
export function failed(error: unknown, clinician: { id: string; email: string }): void {
  setUser({ id: clinician.id, email: clinician.email });
  captureException(error);
}

// @case: keyed hash as user
import { createHmac } from 'node:crypto';
import { Analytics } from '@segment/analytics-node';
const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY! });
export function enrolled(patient: { mrn: string }): void {
  const userId = createHmac('sha256', process.env.PEPPER!).update(patient.mrn).digest('hex');
  analytics.identify({ userId, traits: { plan: 'clinic' } });
}

// @case: record key beside an error
import * as Sentry from '@sentry/node';
export async function sync(patient: { id: string; clinicId: string }, run: () => Promise<void>): Promise<void> {
  await run().catch((error: unknown) => {
    // expect: phi-to-third-party (low)
    Sentry.captureException(error, { extra: { patientId: patient.id, clinicId: patient.clinicId } });
  });
}

// @case: record key as a property of an event of the clinic
import { PostHog } from 'posthog-node';
const client = new PostHog('phc_project', { host: 'https://eu.posthog.example' });
export function created(patient: { id: string; clinicId: string }): void {
  // expect: phi-to-third-party (low)
  client.capture({ distinctId: patient.clinicId, event: 'patientCreated', properties: { patientId: patient.id } });
}

// @case: personal data that a function goes through before it is sent
import * as Sentry from '@sentry/node';
Sentry.init({
  dsn: process.env.SENTRY_DSN,
  // expect: phi-to-third-party (low)
  sendDefaultPii: true,
  beforeSend(event) {
    delete event.request?.cookies;
    return event;
  },
});

// @case: a tag of the page is told which page
declare function gtag(...all: unknown[]): void;
export const shown = (page: string): void => gtag('event', 'page_view', { page });
