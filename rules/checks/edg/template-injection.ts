import { defineRule } from '../../define-rule';
import type { RuleContext, RuleReport } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
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
    text: 'Text from {{source}} is filled in as a template: its tags name any of the values that are handed over with it, and put them in without escaping where three braces stand. Hand over only what its author may see, and clean what comes out.',
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
    'template.source': (arrival, rule) => judge(arrival, 'source', rule),
    // Who writes such templates sees what he is given: most often that is what they are for.
    'template.text': (arrival, rule) => judge(arrival, 'text', rule, { severity: 'warning', confidence: 'low' }),
  },
});

function judge(
  arrival: Arrival,
  messageId: 'source' | 'text',
  rule: RuleContext<string>,
  doubt: Pick<RuleReport, 'severity' | 'confidence'> = {},
): void {
  const source = arrivingSource(arrival, 'template', rule, ['untrusted.archive', 'untrusted.file']);
  if (!source) return;
  rule.report({
    node: arrival.node,
    messageId,
    data: { source: source.phrase },
    ...fromSource(arrival, source, rule),
    ...doubt,
  });
}
