import { defineRule } from '../../define-rule';
import { once } from '../shared/once';
import { sensitive } from '../shared/stored';

export default defineRule({
  id: 'sensitive-data-in-web-storage',
  title: 'A token or patient data is kept in browser storage',
  threats: ['IOMT-APP-12'],
  cwe: ['CWE-922', 'CWE-312'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    secret:
      '{{what}} is kept where every script of the page and everyone at this browser can read it: one injected script signs in as the clinician. Use a cookie with HttpOnly, Secure and SameSite.',
    patient:
      '{{what}} is patient data and stays in this browser, in the clear, after logout and on shared ward computers. Keep it in memory and load it after login.',
  },
  roles: {
    'storage.value'(arrival, rule) {
      const found = sensitive(arrival, rule);
      if (found && once(rule, arrival.call.node))
        rule.report({ node: found.node, messageId: found.kind, data: { what: found.what }, trace: found.trace });
    },
  },
});
