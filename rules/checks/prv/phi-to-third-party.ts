import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { keyName } from '../../semantics/syntax';
import { once, onceGiven } from '../shared/once';
import { certainty, patientData } from '../shared/phi';
import { patientIdentities, type PatientIdentity } from '../shared/phi-identity';

export default defineRule({
  id: 'phi-to-third-party',
  title: 'Patient data is sent to an analytics or error-tracking service',
  threats: ['IOMT-PRV-02'],
  cwe: ['CWE-359', 'CWE-201'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  hasSuggestions: true,
  messages: {
    sent: '{{what}} is patient data and goes to {{service}}, where nobody treats the patient and the patient cannot follow it. Send a pseudonym, or nothing of the patient.',
    personal:
      'This makes {{service}} take addresses, cookies or bodies of every request along, patient data among them. Leave it off and add what is needed by hand.',
  },
  roles: {
    'telemetry.data'(arrival, rule) {
      const identity = identityIn(arrival, rule);
      const found = patientData(arrival, rule) ?? identity;
      if (!found) return;
      const isHint = found.isDoubtful || (found === identity && isKeyBeside(identity, arrival));
      // A hint stands for nothing worse in the same call.
      if (!(isHint ? once(rule, found.part) : onceGiven(rule, arrival))) return;
      rule.report({
        node: found.node,
        messageId: 'sent',
        data: { what: found.what, service: serviceOf(arrival.call.library) },
        trace: found.trace,
        ...certainty({ ...found, ...(isHint && { isDoubtful: true }) }),
      });
    },
    'telemetry.pii'(arrival, rule) {
      if (arrival.value.truthiness() !== true) return;
      const isLiteral = arrival.direct && arrival.node.type === 'Literal';
      rule.report({
        node: arrival.node,
        messageId: 'personal',
        data: { service: serviceOf(arrival.call.library) },
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        severity: 'warning',
        // What it takes out again cannot be told.
        ...(arrival.call.option('beforeSend')?.truthiness() === true && { confidence: 'low' as const }),
        ...(isLiteral && {
          suggest: [
            { title: 'Do not send personal data by default', fix: (fixer) => fixer.replaceText(arrival.node, 'false') },
          ],
        }),
      });
    },
  },
});

/** The most telling identity of a patient in what arrives. */
function identityIn(arrival: Arrival, rule: RuleContext<'sent' | 'personal'>): PatientIdentity | undefined {
  const all = [...patientIdentities(arrival, rule as RuleContext)];
  return all.find((one) => !isKeyBeside(one, arrival)) ?? all[0];
}

/**
 * The key of a record beside an error or event: for those without the records it is the pseudonym that is asked for. As
 * the user of the service it is more, for all that the service knows of this user then is of a patient.
 */
function isKeyBeside({ isRecordKey, key }: PatientIdentity, { call, node, passedAs = [] }: Arrival): boolean {
  const options = [node, ...passedAs.map((one) => one.node)].map((one) =>
    one.parent?.type === 'Property' && one.parent.value === one ? keyName(one.parent) : undefined,
  );
  return isRecordKey && ![key, ...options].some((one) => SUBJECT.test(one ?? '')) && !NAMES_SUBJECT.test(call.name);
}
const SUBJECT = /^(user_?id|distinct_?id|anonymous_?id)$/i;
const NAMES_SUBJECT = /(^|\.)(setUser(Id)?|identify|alias|setPerson(Properties)?|people\.set(_once)?|group)$/;

/** The name of a service by its package. */
function serviceOf(library: string | undefined): string {
  const name = /sentry|bugsnag|segment|amplitude|mixpanel|posthog|firebase/.exec(library ?? '')?.[0];
  return name ? name[0]!.toUpperCase() + name.slice(1) : 'an outside service';
}
