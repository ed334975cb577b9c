import { defineRule } from '../../define-rule';
import { arrivingSource, fromSource } from '../shared/flows';

export default defineRule({
  id: 'template-injection',
  title: 'A template is compiled from data that others send',
  threats: ['IOMT-EDG-05'],
  cwe: ['CWE-1336', 'CWE-94'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    source:
      'Text from {{source}} is compiled as a template: its expressions run as code on this server. Keep templates in files, and hand the text over as data.',
  },
  roles: {
    'template.source'(arrival, rule) {
      const source = arrivingSource(arrival, 'template', ['untrusted.archive', 'untrusted.file']);
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
