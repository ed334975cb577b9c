import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Module } from '../../semantics/module';
import type { Atom, FunctionNode } from '../../semantics/value';
import {
  isClinicalName,
  isPatientFieldName,
  isPatientName,
  isReadingName,
  isRecordIdentifier,
} from '../shared/phi-names';
import { isSecretName, isTokenName } from '../shared/secrets';
import { someNode } from '../shared/walk';
import { isWorker } from '../shared/workers';

const WINDOW = /^(window|globalThis)$/;
const TARGETS = /(^|\.)(parent|opener|top|contentWindow|popup|iframe|frame|win|target)$/i;

export default defineRule({
  id: 'post-message-origin',
  title: 'Messages between windows are taken from, or sent to, any site',
  threats: ['IOMT-APP-07'],
  cwe: ['CWE-346'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  triggers: ['postMessage', "'message'", '"message"', '`message`', 'onmessage'],
  messages: {
    taken:
      'Messages of every window are acted upon without a look at event.origin, so a foreign page that holds this one in a frame can order or falsify what a clinician sees. Compare event.origin with your own origins first.',
    sent: "The target '*' lets whichever site the window shows by then read the message. Name the origin it is meant for.",
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const callee = unwrap(node.callee);
      const [first, second] = node.arguments;
      if (!first || !second) return;
      if (callee.type === 'MemberExpression' && memberName(callee) === 'postMessage') {
        if (
          rule.semantics.value(second).only()?.value === '*' &&
          TARGETS.test(displayName(callee.object) ?? '') &&
          rule.semantics.value(first).only() === undefined &&
          !isSignal(first)
        )
          rule.report({
            node: second,
            messageId: 'sent',
            ...(!tellsMuch(first, HOLDS.test(displayName(callee.object) ?? ''), rule) && { confidence: 'low' }),
          });
        return;
      }
      if (
        isWorker(rule.semantics.module) ||
        !isWindowListener(callee, rule) ||
        rule.semantics.value(first).only()?.value !== 'message'
      )
        return;
      const handlers = functionsOf(second, rule);
      if (handlers.length > 0 && handlers.every((fn) => actsUnchecked(fn, rule))) taken(first, handlers, rule);
    },
    AssignmentExpression(node) {
      const left = unwrap(node.left);
      if (
        isWorker(rule.semantics.module) ||
        left.type !== 'MemberExpression' ||
        memberName(left) !== 'onmessage' ||
        !WINDOW.test(displayName(left.object) ?? '')
      )
        return;
      const handlers = functionsOf(node.right, rule);
      if (handlers.length > 0 && handlers.every((fn) => actsUnchecked(fn, rule))) taken(left, handlers, rule);
    },
  }),
});

/** `window.addEventListener`, or the global one of a page; workers (`self`) hear their own page only. */
function isWindowListener(callee: TSESTree.Node, rule: RuleContext<string>): boolean {
  if (callee.type === 'Identifier')
    return callee.name === 'addEventListener' && rule.semantics.module.variableOf(callee) === undefined;
  return (
    callee.type === 'MemberExpression' &&
    memberName(callee) === 'addEventListener' &&
    WINDOW.test(displayName(callee.object) ?? '')
  );
}
function functionsOf(node: TSESTree.Node, rule: RuleContext<string>): readonly FunctionNode[] {
  return rule.semantics.value(node).atoms.flatMap((atom) => (atom.kind === 'function' ? [atom.node] : []));
}
/** Reads the message, and nowhere where it is from. An event that is handed on whole may be judged there. */
function actsUnchecked(fn: FunctionNode, rule: RuleContext<string>): boolean {
  const [event] = fn.params;
  const name = event?.type === 'Identifier' ? event.name : undefined;
  const pattern = event?.type === 'ObjectPattern' ? event : undefined;
  if (!name && !pattern) return false;
  const asks = someNode(fn, asksForSender);
  const handsOn = name !== undefined && mayBeAskedBelow(fn, name, rule.semantics.module, rule);
  const reads = pattern
    ? true
    : someNode(
        fn,
        (one) =>
          one.type === 'MemberExpression' &&
          memberName(one) === 'data' &&
          one.object.type === 'Identifier' &&
          one.object.name === name,
      );
  return reads && !asks && !handsOn;
}
/** `event.origin`, `isOwnOrigin(…)`; `event.data.source` is what the sender says of itself. */
function asksForSender(one: TSESTree.Node): boolean {
  if (one.type !== 'Identifier' || !/^(origin|source|isTrusted|ports)$|origin/i.test(one.name)) return false;
  const { parent } = one;
  const holder = parent.type === 'MemberExpression' && parent.property === one ? unwrap(parent.object) : undefined;
  return !(holder && (isData(holder) || (holder.type === 'Identifier' && holder.name === 'data')));
}

/** True where an event is handed on to a function that asks for its sender, or of which nothing is known. */
function mayBeAskedBelow(
  fn: FunctionNode,
  event: string,
  module: Module,
  rule: RuleContext<string>,
  depth = 0,
): boolean {
  const isAskedIn = (callee: TSESTree.Node, at: number): boolean => {
    const { atoms } = rule.semantics.value(callee, module);
    return atoms.length === 0 || depth > 3 || atoms.some((atom) => atom.kind !== 'function' || isAsked(atom, at));
  };
  const isAsked = ({ node, module: other }: Atom & { kind: 'function' }, at: number): boolean => {
    const param = node.params[at];
    const handed = param?.type === 'Identifier' ? param.name : undefined;
    return (
      someNode(node, asksForSender) || (handed !== undefined && mayBeAskedBelow(node, handed, other, rule, depth + 1))
    );
  };
  return someNode(fn, (one) => {
    if (one.type !== 'CallExpression') return false;
    const at = one.arguments.findIndex((argument) => argument.type === 'Identifier' && argument.name === event);
    return at >= 0 && isAskedIn(one.callee, at);
  });
}

function taken(node: TSESTree.Node, handlers: readonly FunctionNode[], rule: RuleContext<'taken' | 'sent'>): void {
  rule.report({ node, messageId: 'taken', ...(handlers.every(takesSizesOnly) && { confidence: 'low' }) });
}

/** True when all that a handler takes out of a message is how large something is to be shown. */
function takesSizesOnly(fn: FunctionNode): boolean {
  const taken = new Set<string>();
  someNode(fn, (one) => {
    const name =
      one.type === 'MemberExpression' && someNode(one.object, isData)
        ? memberName(one)
        : one.type === 'Property' && one.parent.type === 'ObjectPattern' && isOfData(one.parent)
          ? keyName(one)
          : undefined;
    if (name !== undefined) taken.add(name);
    return false;
  });
  const said = [...taken].filter((name) => !/^(type|kind|event|name|action|sender|source|payload|data)$/i.test(name));
  return said.length > 0 && said.every((name) => /^(\w*(height|width|size|scroll\w*)|dimensions?)$/i.test(name));
}
function isData(node: TSESTree.Node): boolean {
  return node.type === 'MemberExpression' && memberName(node) === 'data';
}
function isOfData({ parent }: TSESTree.ObjectPattern): boolean {
  return parent.type === 'VariableDeclarator' && parent.init !== null && someNode(parent.init, isData);
}

/** The page that shows this one in a frame, and that wrote the address of the frame with all that stands in it. */
const HOLDS = /(^|\.)(parent|top)$/;

/**
 * True when a message carries a secret or patient data, as far as its values, fields and names tell. The token of a frame,
 * or the number of what it shows, is mostly what the holder of the frame itself put into its address.
 */
function tellsMuch(node: TSESTree.Node, toHolder: boolean, rule: RuleContext<string>): boolean {
  const value = rule.semantics.value(node);
  if (value.labelled('phi').length > 0 || (!toHolder && value.labelled('secret').length > 0)) return true;
  return someNode(node, (one) => {
    const name =
      one.type === 'Identifier' ? one.name : one.type === 'Property' && !one.computed ? keyName(one) : undefined;
    return name !== undefined && (toHolder ? OF_PATIENTS : TELLS).some((tells) => tells(name));
  });
}
const OF_PATIENTS = [isPatientName, isReadingName, isPatientFieldName, isClinicalName];
const TELLS = [...OF_PATIENTS, isSecretName, isTokenName, isRecordIdentifier];

/** `{ type: 'ready' }`: nothing that anybody could not know. */
function isSignal(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return (
    at.type === 'ObjectExpression' &&
    at.properties.every((one) => one.type === 'Property' && one.value.type === 'Literal')
  );
}
