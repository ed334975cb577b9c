import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { defineRule } from '../../define-rule';
import { isGreeting } from '../shared/greetings';
import { onceGiven } from '../shared/once';
import { allPatientData, certainty } from '../shared/phi';

export default defineRule({
  id: 'phi-in-notification',
  title: 'Patient data stands in a notification, message or advertised name',
  threats: ['IOMT-PRV-04'],
  cwe: ['CWE-201', 'CWE-359'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  messages: {
    shown:
      '{{what}} is patient data and shows on a locked screen, and passes the operators of the messages in the clear. Say that there is news, and show it after unlocking.',
    mailed:
      '{{what}} is patient data and goes by mail, which is kept and passed on unprotected. Mail that there is news, with a link behind a login.',
    advertised:
      '{{what}} is patient data and is advertised to every radio receiver around. Advertise a name that says nothing of the patient.',
  },
  roles: {
    'notification.content': (arrival, rule) =>
      judge(arrival, arrival.call.library === 'nodemailer' ? 'mailed' : 'shown', rule),
    'ble.advertise.name': (arrival, rule) => judge(arrival, 'advertised', rule),
  },
});

function judge(
  arrival: Arrival,
  messageId: 'shown' | 'mailed' | 'advertised',
  rule: RuleContext<'shown' | 'mailed' | 'advertised'>,
): void {
  const all = [...allPatientData(arrival, rule as RuleContext)];
  const shown =
    messageId === 'advertised' ? all : all.filter(({ part }) => !isGreeting(part, arrival.node, rule.semantics.module));
  const found = shown.find(({ isDoubtful }) => !isDoubtful) ?? shown[0];
  if (!found || !onceGiven(rule, arrival)) return;
  rule.report({
    node: found.node,
    messageId,
    data: { what: found.what },
    trace: found.trace,
    ...certainty(found),
  });
}
