import { defineRule } from '../../rules/define-rule';
import type { Rule } from '../../rules/rule';

const shared = {
  threats: ['IOMT-LCM-03'],
  cwe: [],
  confidence: 'high',
  preset: 'recommended',
  group: 'Suppressions',
} as const;

/** Rules about suppressions themselves. The suppression engine reports them; they listen to nothing. */
export const suppressionRules: readonly Rule[] = [
  defineRule({
    ...shared,
    id: 'suppression-malformed',
    title: 'A suppression that does not count: no rule, no reason, or not readable',
    severity: 'warning',
    messages: { malformed: '{{why}}' },
    fixable: true,
  }),
  defineRule({
    ...shared,
    id: 'suppression-unknown-rule',
    title: 'A suppression of a rule that does not exist',
    severity: 'warning',
    messages: { unknown: '"{{name}}" is not a rule, so nothing is suppressed by that name. {{advice}}' },
    hasSuggestions: true,
  }),
  defineRule({
    ...shared,
    id: 'suppression-unused',
    title: 'A suppression of a rule that finds nothing here',
    severity: 'warning',
    messages: {
      unused:
        '{{name}} finds nothing here: a suppression left behind would hide the next fault at this place. Remove it.',
    },
    fixable: true,
  }),
  defineRule({
    ...shared,
    id: 'suppression-expired',
    title: 'A suppression whose date has passed',
    severity: 'warning',
    messages: {
      expired:
        'The suppression of {{name}} ran out on {{until}}, so the finding counts again. Mend the code, or review the reason and set a new date.',
    },
    hasSuggestions: true,
  }),
];
