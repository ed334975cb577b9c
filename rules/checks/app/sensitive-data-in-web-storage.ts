import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { functionAround, memberName, methodName, unwrap } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { placeOf } from '../../semantics/value';
import { isOver, isSessionText } from '../shared/cookies';
import { definitionOf, valueName } from '../shared/expressions';
import { baseOf } from '../shared/leaves';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { sensitive, storedAlong, type Sensitive } from '../shared/stored';
import { functionName } from '../shared/therapy';
import { isOfPlace } from '../shared/unguessable';
import { someNode } from '../shared/walk';

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
      // A session in a cookie that a script sets is what cookie-insecure-flags reports.
      if (
        arrival.call.name.endsWith('document.cookie') &&
        arrival.value.texts().some((text) => isSessionText(text) && !isOver(text))
      )
        return;
      const found = sensitive(arrival, rule);
      if (!found || !once(rule, arrival.call.node)) return;
      const isDoubtful = found.isOwnName || isHandedOver(arrival, rule) || opensLittle(found, arrival, rule);
      rule.report({
        node: found.node,
        messageId: found.kind,
        data: { what: found.what },
        trace: found.trace,
        cause: [firstWriteUnder(arrival, rule) ?? [], isDoubtful ? [] : storedAlong(found, arrival, rule)].flat(),
        ...(isDoubtful && { confidence: 'low' as const }),
      });
    },
  },
});

/** Stores under one key of a file are mended together, by keeping it elsewhere: the first of them stands for all. */
function firstWriteUnder(arrival: Arrival, { semantics }: RuleContext<string>): Place | undefined {
  const key = arrival.call.argument(0)?.only()?.value;
  const writes =
    typeof key === 'string' && arrival.call.node.type === 'CallExpression'
      ? semantics.module.calls.filter(
          (call): call is TSESTree.CallExpression =>
            call.type === 'CallExpression' &&
            /^set(Item)?$/.test(methodName(call) ?? '') &&
            call.arguments[0] !== undefined &&
            semantics.value(call.arguments[0]).only()?.value === key,
        )
      : [];
  return writes[0] && placeOf(semantics.module, writes[0]);
}

/**
 * True for a token that signs nobody in, as far as its names tell: one that anybody is given (`noauth()`, a wizard before
 * there are accounts), that the second factor is still asked for after (`mfaToken`), that says which tenant or channel is
 * meant, or that opens one record to who made it in this tab.
 */
function opensLittle({ node, kind }: Sensitive, arrival: Arrival, rule: RuleContext<string>): boolean {
  if (kind !== 'secret') return false;
  const at = unwrap(node);
  const key = arrival.call.argument(0)?.only()?.value;
  const owner = at.type === 'MemberExpression' ? unwrap(at.object) : undefined;
  const ownerName = owner && (owner.type === 'CallExpression' ? valueName(owner.callee) : valueName(owner));
  const names = [valueName(at), ownerName, typeof key === 'string' ? key : undefined];
  if (names.some((name) => isOfPlace(name ?? '') || words(name ?? '').some((word) => NOBODY.has(word)))) return true;
  return isGivenToAnybody(at, rule) || isOfRecordInTab(arrival);
}
/**
 * Whose token it is that has no account yet, what it is good for once, and that of the step between the password and the
 * second factor, which is asked for still.
 */
const NOBODY = new Set(
  'anonymous anon guest visitor invite invitation verification confirmation mfa otp totp challenge temp temporary interim'.split(
    ' ',
  ),
);
const ANYBODY = /(^|[^a-z])(no-?auth|anonymous|anon|(setup|install(ation|er)?)-?wizard)([^a-z]|$)/i;

/** `const session = await post('/auth/anonymous')`, and what a function or class of such a name keeps. */
function isGivenToAnybody(token: TSESTree.Node, { semantics: { module } }: RuleContext<string>): boolean {
  let root = unwrap(token);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const definition = definitionOf(root, module);
  const isAsked =
    definition !== undefined &&
    someNode(definition, (one) => one.type === 'Literal' && typeof one.value === 'string' && ANYBODY.test(one.value));
  const around = functionAround(token);
  return isAsked || ANYBODY.test(words((around && functionName(around)) ?? '').join('-'));
}

/** `sessionStorage.setItem(PREFIX + form.id, token)`: the right to one record, until the tab is closed. */
function isOfRecordInTab({ call }: Arrival): boolean {
  const key = call.argumentNode(0);
  if (!/sessionStorage/.test(call.name) || !key) return false;
  const [, id] = leavesBy(key);
  return (
    id !== undefined && /^_?id$/.test(valueName(id) ?? '') && !/user|account|member|session/i.test(baseOf(id) ?? '')
  );
}

/** The parts of a key that is put together of a beginning and one more. */
function leavesBy(key: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(key);
  if (at.type === 'BinaryExpression' && at.operator === '+') return [at.left, at.right];
  return at.type === 'TemplateLiteral' && at.expressions.length > 0 ? [at, at.expressions.at(-1)!] : [];
}

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
