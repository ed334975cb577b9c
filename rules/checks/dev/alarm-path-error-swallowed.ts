import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, isFunction, isNothing, memberName, unwrap } from '../../semantics/syntax';
import { criticalCall, isCritical, isCriticalName } from '../shared/critical-calls';
import { functionName, isTherapyCommand, lastName } from '../shared/therapy';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'lost' | 'logged' | 'floating'>;

/** How an alarm or a command leaves the program. */
const SENDS =
  /^(fetch|request|post|put|patch|publish(Async)?|send\w*|emit\w*|write\w*|push|notify\w*|invoke|call|play)$/;
export default defineRule({
  id: 'alarm-path-error-swallowed',
  title: 'An alarm or a therapy command that fails is not noticed',
  threats: ['IOMT-DEV-12'],
  cwe: ['CWE-755', 'CWE-703'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Therapy safety and fail-safe behaviour',
  triggers: [
    'catch',
    'allSettled',
    ...[
      'alarm',
      'alarms',
      'alert',
      'alerts',
      'nurse',
      'nurses',
      'escalate',
      'pager',
      'oncall',
      'caregiver',
      'clinician',
    ].map((segment) => ({ segment })),
  ],
  messages: {
    lost: 'When {{call}} fails nobody learns of it: {{harm}}. Raise a local alarm, try another way, or let the error go on.',
    floating:
      '{{call}} gives a promise that nobody waits for or looks at. When it fails, {{harm}}, and the rejection ends the process. Await it, and raise a local alarm or try another way when it fails.',
    logged:
      'When {{call}} fails only a console line tells of it: {{harm}}. Raise a local alarm, try another way, or let the error go on.',
  },
  nodes: (rule) => ({
    CatchClause(node) {
      const attempt = node.parent as TSESTree.TryStatement;
      const kind = swallowed(node.body);
      if (!kind || attempt.finalizer) return;
      const call = criticalCall(attempt.block);
      const name = call ? displayName(call.callee) : criticalTask(attempt);
      if (name !== undefined) report(node, kind, name, rule);
    },
    CallExpression(node) {
      const callee = unwrap(node.callee);
      if (isDropped(node)) {
        if (isCritical(node)) {
          if (rejects(node, rule)) report(node, 'floating', displayName(node.callee) ?? '', rule);
        } else if (displayName(callee) === 'Promise.allSettled') {
          const [tasks] = node.arguments;
          const call = tasks && criticalCall(tasks, true);
          if (call) report(node, 'lost', displayName(call.callee) ?? '', rule);
        }
      }
      const [handler] = node.arguments;
      if (callee.type !== 'MemberExpression' || memberName(callee) !== 'catch' || !handler) return;
      const kind =
        isFunction(handler) && handler.body
          ? swallowed(handler.body)
          : /^(noop|identity|console\.\w+)$/.test(displayName(handler) ?? '')
            ? (displayName(handler) ?? '').startsWith('console')
              ? 'logged'
              : 'lost'
            : undefined;
      const call = kind && criticalCall(callee.object);
      if (kind && call) report(handler, kind, displayName(call.callee) ?? '', rule);
    },
  }),
});

/** @param name the path by which what fails is called, or the name of the function that it is the work of */
function report(node: TSESTree.Node, messageId: 'lost' | 'logged' | 'floating', name: string, rule: Rule): void {
  const harm = isTherapyCommand(name.replace(/^.*\./, ''), name)
    ? 'the patient goes without, or with, the therapy while everything looks well'
    : 'the patient is in danger and no one comes';
  rule.report({
    node,
    messageId,
    data: { call: name, harm },
    ...(messageId === 'floating' && { confidence: 'medium' as const }),
    ...(messageId === 'logged' && { severity: 'info' as const, confidence: 'medium' as const }),
  });
}

/** The result of a call that nobody takes: a statement of its own, or the body of a callback whose result is not used. */
function isDropped(call: TSESTree.CallExpression): boolean {
  let at: TSESTree.Node = call;
  while (
    (at.parent?.type === 'UnaryExpression' && at.parent.operator === 'void') ||
    at.parent?.type === 'ChainExpression' ||
    (at.parent?.type === 'AwaitExpression' && displayName(call.callee) === 'Promise.allSettled') ||
    (at.parent?.type === 'LogicalExpression' && at.parent.right === at)
  )
    at = at.parent;
  if (at.parent?.type === 'ExpressionStatement') return true;
  const callback = at.parent?.type === 'ArrowFunctionExpression' && at.parent.body === at ? at.parent : undefined;
  const taker =
    callback?.parent?.type === 'CallExpression' && callback.parent.callee !== callback ? callback.parent : undefined;
  return taker !== undefined && FORGETS.test(lastName(taker.callee) ?? '');
}
/** Functions that do nothing with what their callback gives. */
const FORGETS = /^(forEach|on|once|addListener|addEventListener|setTimeout|setInterval|setImmediate|subscribe)$/;

/** True when the call goes to an asynchronous function of the workspace that lets its failures out. */
function rejects(call: TSESTree.CallExpression, rule: Rule): boolean {
  const { atoms } = rule.semantics.value(call.callee);
  return (
    atoms.length > 0 &&
    atoms.every(
      (atom) =>
        atom.kind === 'function' &&
        atom.node.async &&
        atom.node.body &&
        !someNode(
          atom.node.body,
          (one) =>
            (one.type === 'TryStatement' && one.handler !== null) ||
            (one.type === 'CallExpression' && lastName(one.callee) === 'catch'),
        ),
    )
  );
}

/** A block that does nothing with the error, or prints it only. */
function swallowed(body: TSESTree.Node): 'lost' | 'logged' | undefined {
  const statements = body.type === 'BlockStatement' ? body.body : [body];
  let printed = false;
  for (const statement of statements) {
    const at = unwrap(statement.type === 'ExpressionStatement' ? statement.expression : statement);
    if (at.type === 'CallExpression' && /^console\.\w+$/.test(displayName(at.callee) ?? '')) printed = true;
    else if (
      body.type === 'BlockStatement'
        ? !(at.type === 'ReturnStatement' && (!at.argument || isNothing(at.argument))) && at.type !== 'EmptyStatement'
        : !isNothing(at)
    )
      return undefined;
  }
  return printed ? 'logged' : 'lost';
}

/** The name of the function that exists to raise an alarm or give a therapy, when the attempt is how it does so. */
function criticalTask(attempt: TSESTree.TryStatement): string | undefined {
  const task = functionAround(attempt);
  const name = task && functionName(task);
  if (name === undefined) return undefined;
  // `escalate` of an `AlarmService` raises an alarm as `escalateAlarm` does.
  const owner = task?.parent?.type === 'MethodDefinition' ? task.parent.parent.parent.id?.name : undefined;
  if (!isCriticalName(name, name) && !(owner && isCriticalName(name, `${owner}.${name}`))) return undefined;
  const sends = someNode(
    attempt.block,
    (one) => one.type === 'CallExpression' && SENDS.test(lastName(one.callee) ?? ''),
    (one) => !isFunction(one) && one.type !== 'TryStatement',
  );
  return sends ? name : undefined;
}
