import { defineRule } from '../../define-rule';

export default defineRule({
  id: 'location-tracking',
  title: 'The position of a patient is followed continuously',
  threats: ['IOMT-PRV-07'],
  cwe: ['CWE-359'],
  severity: 'info',
  confidence: 'medium',
  preset: 'strict',
  group: 'Privacy',
  messages: {
    watched:
      '{{call}} follows where the wearer is for as long as it runs, which tells home, clinic and habits. Ask for consent, take a coarse position once where that is enough, and stop it.',
  },
  roles: {
    'location.watch'(arrival, rule) {
      rule.report({
        node: arrival.node,
        messageId: 'watched',
        data: { call: arrival.call.name },
        trace: rule.semantics.trace(arrival),
      });
    },
  },
});
