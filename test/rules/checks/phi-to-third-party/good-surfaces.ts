// @case: properties built in steps of what is no patient data
import * as amplitude from '@amplitude/analytics-browser';
import type { Patient } from 'fhir/r4';
export function opened(patient: Patient) {
  const properties: Record<string, unknown> = {};
  properties.active = patient.active === true;
  amplitude.track('opened', properties);
}

// @case: screen to Segment in the browser
import { AnalyticsBrowser } from '@segment/analytics-next';
const analytics = AnalyticsBrowser.load({ writeKey: 'x' });
export function opened(screen: string) {
  analytics.track('opened', { screen });
}

// @case: length of a list to Firebase
import { getAnalytics, logEvent } from 'firebase/analytics';
import type { Patient } from 'fhir/r4';
const analytics = getAnalytics();
export function listed(patients: Patient[]) {
  logEvent(analytics, 'listed', { count: patients.length });
}

// @case: version to the scope of Sentry
import * as Sentry from '@sentry/node';
import type { Patient } from 'fhir/r4';
export function failed(patient: Patient, error: Error) {
  Sentry.withScope((scope) => {
    scope.setTag('release', process.env.RELEASE ?? 'none');
    Sentry.captureException(error);
  });
  return patient.id;
}
