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
