import { defineRule } from '../../define-rule';
import { arrivingSource, fromSource } from '../shared/flows';

export default defineRule({
  id: 'xpath-injection',
  title: 'An XPath is built from data that others send',
  threats: ['IOMT-APP-01'],
  cwe: ['CWE-643'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    source:
      'Text from {{source}} becomes part of this XPath: the sender chooses which nodes of the document, whose patient, it finds. Hand the text over as a variable, or allow only known characters.',
  },
  roles: {
    'xpath.expression'(arrival, rule) {
      const source = arrivingSource(arrival, 'xml', rule, ['untrusted.archive', 'untrusted.file']);
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
