import { defineRule } from '../../define-rule';
import { arrivingSource, fromSource } from '../shared/flows';
import { once } from '../shared/once';
import { isTakenByName, wholeRequest } from '../shared/whole-request';

export default defineRule({
  id: 'template-injection',
  title: 'A template is compiled from data that others send',
  threats: ['IOMT-EDG-05'],
  cwe: ['CWE-1336', 'CWE-94', 'CWE-915'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    source:
      'Text from {{source}} is compiled as a template: its expressions run as code on this server. Keep templates in files, and hand the text over as data.',
    variables:
      'The whole request becomes the variables of this view, and settings of the template engine are among them (layout, settings, cache): the sender has files of the server shown or code run. Hand the fields over by name.',
  },
  roles: {
    'template.variables'(arrival, rule) {
      const flow = isTakenByName(arrival)
        ? undefined
        : wholeRequest(arrival.node, rule, /^(body|query|payload|params)$/);
      if (flow && once(rule, arrival.node))
        rule.report({
          node: arrival.node,
          messageId: 'variables',
          trace: rule.semantics.trace(arrival, flow),
          severity: 'warning',
          confidence: 'medium',
        });
    },
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
