import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { functionAround, memberName } from '../../semantics/syntax';
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
        rule.report({
          node: found.node,
          messageId: found.kind,
          data: { what: found.what },
          trace: found.trace,
          ...(isHandedOver(arrival, rule) && { confidence: 'low' as const }),
        });
    },
  },
});

/**
 * True for what lies there from one page to the next only: everywhere in this file where it is read it is removed in the
 * same function.
 */
function isHandedOver(arrival: Arrival, { semantics }: RuleContext<string>): boolean {
  const key = arrival.call.argument(0)?.only()?.value;
  if (typeof key !== 'string') return false;
  const callsOf = (method: RegExp): readonly TSESTree.CallExpression[] =>
    semantics.module.calls.filter(
      (call): call is TSESTree.CallExpression =>
        call.type === 'CallExpression' &&
        call.callee.type === 'MemberExpression' &&
        method.test(memberName(call.callee) ?? '') &&
        call.arguments[0] !== undefined &&
        semantics.value(call.arguments[0]).only()?.value === key,
    );
  const reads = callsOf(/^get(Item)?$/);
  const removals = callsOf(/^(remove|delete)(Item)?$/);
  return (
    reads.length > 0 &&
    reads.every((read) =>
      removals.some((one) => one.range[0] > read.range[0] && functionAround(one) === functionAround(read)),
    )
  );
}
