import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, functionAround, isFunction, isNothing, memberName, unwrap } from '../../semantics/syntax';
import { criticalCall, endsTherapy, isCritical, isCriticalName, isPlainAlert } from '../shared/critical-calls';
import { valueName } from '../shared/expressions';
import { said } from '../shared/mentions';
import { words } from '../shared/secrets';
import { functionName, isTherapyCommand } from '../shared/therapy';
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
      const call = criticalCall(attempt.block, rule.semantics.module);
      const name = call ? displayName(call.callee) : criticalTask(attempt, attempt.block);
      if (name !== undefined) report(node, kind, name, rule);
    },
    CallExpression(node) {
      const callee = unwrap(node.callee);
      if (isDropped(node)) {
        if (isCritical(node)) {
          if (rejects(node, rule)) report(node, 'floating', displayName(node.callee) ?? '', rule);
        } else if (displayName(callee) === 'Promise.allSettled') {
          const [tasks] = node.arguments;
          const call = tasks && criticalCall(tasks, rule.semantics.module, true);
          if (call) report(node, 'lost', displayName(call.callee) ?? '', rule);
        }
      }
      handedToSwallower(node, rule);
      const [handler] = node.arguments;
      if (callee.type !== 'MemberExpression' || memberName(callee) !== 'catch' || !handler) return;
      const kind = handledBy(handler, rule);
      if (!kind) return;
      const call = criticalCall(callee.object, rule.semantics.module);
      const name = call ? displayName(call.callee) : isOnlyWay(node) ? criticalTask(node, callee.object) : undefined;
      if (name !== undefined) report(handler, kind, name, rule);
    },
  }),
});

/** What a handler of rejections does with the error: nothing, or printing; undefined when it does more, or is not known. */
function handledBy(handler: TSESTree.Node, rule: Rule): 'lost' | 'logged' | undefined {
  if (isFunction(handler)) return handler.body ? swallowed(handler.body) : undefined;
  const name = displayName(handler) ?? '';
  if (/^(noop|identity|console\.\w+)$/.test(name)) return name.startsWith('console') ? 'logged' : 'lost';
  const kinds = rule.semantics
    .value(handler)
    .atoms.map((atom) => (atom.kind === 'function' && atom.node.body ? swallowed(atom.node.body) : undefined));
  return kinds.length > 0 && kinds.every(Boolean) ? kinds[0] : undefined;
}

/** `await safely(() => nurse.call())`: the call is handed to a function of the workspace that swallows its failure. */
function handedToSwallower(node: TSESTree.CallExpression, rule: Rule): void {
  for (const [index, argument] of node.arguments.entries()) {
    const task = unwrap(argument);
    if (!isFunction(task) || !task.body) continue;
    const call = criticalCall(task.body, rule.semantics.module);
    const kind = call && isForgotten(node) ? swallowsTask(node, index, rule) : undefined;
    if (call && kind) return report(node, kind, displayName(call.callee) ?? '', rule);
  }
}

/** True when nobody looks at what comes back, awaited or not. */
function isForgotten(call: TSESTree.CallExpression): boolean {
  const { parent } = call;
  return isDropped(call) || (parent.type === 'AwaitExpression' && parent.parent.type === 'ExpressionStatement');
}

function swallowsTask(call: TSESTree.CallExpression, index: number, rule: Rule): 'lost' | 'logged' | undefined {
  for (const atom of rule.semantics.value(call.callee).atoms) {
    const parameter = atom.kind === 'function' ? atom.node.params[index] : undefined;
    if (atom.kind !== 'function' || parameter?.type !== 'Identifier' || !atom.node.body) continue;
    let kind: 'lost' | 'logged' | undefined;
    const isTask = (one: TSESTree.Node): boolean =>
      one.type === 'CallExpression' && one.callee.type === 'Identifier' && one.callee.name === parameter.name;
    someNode(atom.node.body, (one) => {
      if (one.type === 'TryStatement' && one.handler && !one.finalizer && someNode(one.block, isTask))
        kind = swallowed(one.handler.body);
      return kind !== undefined;
    });
    if (kind) return kind;
  }
  return undefined;
}

/** @param name the path by which what fails is called, or the name of the function that it is the work of */
function report(node: TSESTree.Node, messageId: 'lost' | 'logged' | 'floating', name: string, rule: Rule): void {
  const own = name.replace(/^.*\./, '');
  const harm =
    isTherapyCommand(own, name) || endsTherapy(own, name)
      ? 'the patient goes without, or with, the therapy while everything looks well'
      : 'the patient is in danger and no one comes';
  rule.report({
    node,
    messageId,
    data: { call: name, harm },
    ...(messageId === 'floating' && { confidence: 'medium' as const }),
    ...(messageId === 'logged' && { severity: 'info' as const, confidence: 'medium' as const }),
    ...(isPlainAlert(name) && !speaksOfCare(rule.semantics.module) && { confidence: 'low' as const }),
  });
}

/** What code that watches over people, or their devices, has words of. */
const CARE =
  /^(patients?|clinic|clinical|clinicians?|wards?|hospital|medical|medicine|medication|nurses?|caregivers?|carers?|doctors?|care|vitals?|glucose|sugar|insulin|bolus|basal|pumps?|doses?|dosage|infusion|therapy|hearts?|pulse|ecg|ekg|spo2|oxygen|saturation|respiration|breathing|apnea|temperature|blood|pressure|fall|falls|seizure|sensors?|devices?|readings?|measurements?|alarms?|thresholds?|implants?|wearables?|bedside)$/;

/** True when a file has words of care, in its path, its names or its texts. */
function speaksOfCare({ file, ast }: Module): boolean {
  const isOfCare = (text: string): boolean => words(text).some((word) => CARE.test(word));
  return isOfCare(file.split('/').slice(-3).join(' ')) || someNode(ast, (node) => isOfCare(said(node) ?? ''));
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
  return taker !== undefined && FORGETS.test(valueName(taker.callee) ?? '');
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
            (one.type === 'CallExpression' && valueName(one.callee) === 'catch'),
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

/** Nothing else is sent by the same function: one of several ways may fail, as long as another one is looked at. */
function isOnlyWay(attempt: TSESTree.Node): boolean {
  const task = functionAround(attempt);
  return (
    task !== undefined &&
    !someNode(
      task,
      (one) => one.type === 'CallExpression' && SENDS.test(valueName(one.callee) ?? ''),
      (one) => one !== attempt,
    )
  );
}

/**
 * The name of the function that exists to raise an alarm or give a therapy, when the attempt is how it does so.
 * @param work the part of the attempt that may fail
 */
function criticalTask(attempt: TSESTree.Node, work: TSESTree.Node): string | undefined {
  const task = functionAround(attempt);
  const name = task && functionName(task);
  if (name === undefined) return undefined;
  // `escalate` of an `AlarmService` raises an alarm as `escalateAlarm` does.
  const owner = task?.parent?.type === 'MethodDefinition' ? task.parent.parent.parent.id?.name : undefined;
  if (!isCriticalName(name, name) && !(owner && isCriticalName(name, `${owner}.${name}`))) return undefined;
  const sends = someNode(
    work,
    (one) => one.type === 'CallExpression' && SENDS.test(valueName(one.callee) ?? ''),
    (one) => !isFunction(one) && one.type !== 'TryStatement',
  );
  return sends ? name : undefined;
}
