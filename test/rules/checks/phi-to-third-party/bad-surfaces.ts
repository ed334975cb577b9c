// @case: Segment in the browser
import { AnalyticsBrowser } from '@segment/analytics-next';
import type { Patient } from 'fhir/r4';
const a = AnalyticsBrowser.load({ writeKey: 'x' });
export function f(p: Patient) {
  // expect: phi-to-third-party
  a.identify(p.id!, { birthDate: p.birthDate });
}

// @case: properties built in steps
import * as amplitude from '@amplitude/analytics-browser';
import type { Patient } from 'fhir/r4';
export function f(p: Patient) {
  const props: any = {};
  props.birth = p.birthDate;
  // expect: phi-to-third-party
  amplitude.track('open', props);
}

// @case: Mixpanel in an app
import { Mixpanel } from 'mixpanel-react-native';
import type { Patient } from 'fhir/r4';
const m = new Mixpanel('t', true);
export function f(p: Patient) {
  // expect: phi-to-third-party
  m.track('x', { dob: p.birthDate });
}

// @case: Firebase analytics
import { getAnalytics, logEvent, setUserProperties } from 'firebase/analytics';
import type { Patient } from 'fhir/r4';
const an = getAnalytics();
export function f(p: Patient) {
  // expect: phi-to-third-party
  logEvent(an, 'open', { birth: p.birthDate });
}

// @case: Firebase analytics in an app
import analytics from '@react-native-firebase/analytics';
import type { Patient } from 'fhir/r4';
export async function f(p: Patient) {
  // expect: phi-to-third-party
  await analytics().logEvent('open', { birth: p.birthDate });
}

// @case: Crashlytics
import crashlytics from '@react-native-firebase/crashlytics';
import type { Patient } from 'fhir/r4';
export async function f(p: Patient) {
  // expect: phi-to-third-party
  crashlytics().log('x ' + p.birthDate);
  // expect: phi-to-third-party
  crashlytics().setAttribute('n', p.birthDate!);
}

// @case: PostHog in an app
import { usePostHog } from 'posthog-react-native';
import type { Patient } from 'fhir/r4';
export function useF(p: Patient) {
  const ph = usePostHog();
  // expect: phi-to-third-party
  ph.capture('x', { dob: p.birthDate! });
}

// @case: scope of Sentry
import * as Sentry from '@sentry/node';
import type { Patient } from 'fhir/r4';
export function f(p: Patient) {
  Sentry.withScope((scope) => {
    // expect: phi-to-third-party
    scope.setExtra('p', p);
    // expect: phi-to-third-party
    scope.setUser({ username: p.name?.[0].family });
    Sentry.captureMessage('x');
  });
}

// @case: Datadog in the browser
import { datadogRum } from '@datadog/browser-rum';
import type { Patient } from 'fhir/r4';
export function f(p: Patient) {
  // expect: phi-to-third-party
  datadogRum.addAction('x', { dob: p.birthDate });
  // expect: phi-to-third-party
  datadogRum.setUser({ id: '1', name: p.name?.[0].family });
}
