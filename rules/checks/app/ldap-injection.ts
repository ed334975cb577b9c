import { defineRule } from '../../define-rule';
import { arrivingSource, fromSource } from '../shared/flows';

export default defineRule({
  id: 'ldap-injection',
  title: 'An LDAP filter or name is built from data that others send',
  threats: ['IOMT-APP-05'],
  cwe: ['CWE-90'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    source:
      'Text from {{source}} becomes part of this LDAP filter or name: with *)( in it the sender logs in as any clinician. Build the filter of objects (EqualityFilter), or escape the text.',
  },
  roles: {
    'ldap.filter'(arrival, rule) {
      const source = arrivingSource(arrival, 'ldap', rule, ['untrusted.archive', 'untrusted.file']);
      if (source)
        rule.report({
          node: arrival.node,
          messageId: 'source',
          data: { source: source.phrase },
          ...fromSource(arrival, source, rule),
        });
    },
  },
});
