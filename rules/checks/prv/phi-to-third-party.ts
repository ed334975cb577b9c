import { defineRule } from '../../define-rule';
import { once } from '../shared/once';
import { patientData, patientIdentity } from '../shared/phi';

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
      const found = patientData(arrival, rule) ?? patientIdentity(arrival, rule);
      if (!found || !once(rule, arrival.call.node)) return;
      rule.report({
        node: found.node,
        messageId: 'sent',
        data: { what: found.what, service: serviceOf(arrival.call.library) },
        trace: found.trace,
        ...(found.by === 'name' && { confidence: 'medium' as const }),
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
        ...(isLiteral && {
          suggest: [
            { title: 'Do not send personal data by default', fix: (fixer) => fixer.replaceText(arrival.node, 'false') },
          ],
        }),
      });
    },
  },
});

/** The name of a service by its package. */
function serviceOf(library: string | undefined): string {
  const name = /sentry|bugsnag|segment|amplitude|mixpanel|posthog|firebase/.exec(library ?? '')?.[0];
  return name ? name[0]!.toUpperCase() + name.slice(1) : 'an outside service';
}
