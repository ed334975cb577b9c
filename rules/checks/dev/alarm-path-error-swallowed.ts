import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, isFunction, memberName, unwrap } from '../../semantics/syntax';
import { words } from '../shared/secrets';
import { functionName, isTherapyCommand, lastName } from '../shared/therapy';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'lost' | 'logged'>;

const VERBS = new Set([
  'raise',
  'send',
  'trigger',
  'fire',
  'dispatch',
  'publish',
  'escalate',
  'emit',
  'push',
  'forward',
  'sound',
  'deliver',
  'post',
  'notify',
  'page',
  'call',
  'start',
  'silence',
  'ring',
]);
const ALARMS = new Set(['alarm', 'alarms', 'alert', 'alerts', 'escalation', 'pager', 'buzzer', 'siren']);
const STAFF = new Set([
  'nurse',
  'nurses',
  'doctor',
  'clinician',
  'clinicians',
  'caregiver',
  'caregivers',
  'physician',
  'staff',
  'oncall',
  'emergency',
  'guardian',
  'followers',
  'codeblue',
]);
/** How an alarm or a command leaves the program. */
const SENDS =
  /^(fetch|request|post|put|patch|publish(Async)?|send\w*|emit\w*|write\w*|push|notify\w*|invoke|call|play)$/;
/** What ends anyway: nothing is lost when it fails. */
const CLEANUP =
  /^(close|end|destroy|unlink|rm|stop|clear\w*|remove\w*|delete\w*|abort|disconnect|dispose|unsubscribe|off|cancel\w*|dismiss\w*|hide\w*|mute)$/i;

export default defineRule({
  id: 'alarm-path-error-swallowed',
  title: 'An alarm or a therapy command that fails is not noticed',
  threats: ['IOMT-DEV-12'],
  cwe: ['CWE-755', 'CWE-703'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Therapy safety and fail-safe behaviour',
  triggers: ['catch'],
  messages: {
    lost: 'When {{call}} fails nobody learns of it: {{harm}}. Raise a local alarm, try another way, or let the error go on.',
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
function report(node: TSESTree.Node, messageId: 'lost' | 'logged', name: string, rule: Rule): void {
  const harm = isTherapyCommand(name.replace(/^.*\./, ''), name)
    ? 'the patient goes without, or with, the therapy while everything looks well'
    : 'the patient is in danger and no one comes';
  rule.report({
    node,
    messageId,
    data: { call: name, harm },
    ...(messageId === 'logged' && { severity: 'info' as const, confidence: 'medium' as const }),
  });
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
function isNothing(node: TSESTree.Node): boolean {
  return (
    (node.type === 'Literal' && node.value === null) ||
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}

/** The call in an attempt that a patient depends on; none when all that is done is tidying up. */
function criticalCall(node: TSESTree.Node): TSESTree.CallExpression | undefined {
  let found: TSESTree.CallExpression | undefined;
  someNode(
    node,
    (one) => {
      if (one.type !== 'CallExpression' || !isCritical(one)) return false;
      found = one;
      return true;
    },
    // What an inner try or function does with its errors is judged there.
    (one) => !isFunction(one) && one.type !== 'TryStatement',
  );
  return found;
}

function isCritical(call: TSESTree.CallExpression): boolean {
  return isCriticalName(lastName(call.callee) ?? '', displayName(call.callee) ?? '');
}

function isCriticalName(name: string, path: string): boolean {
  if (CLEANUP.test(name) || /^(window\.)?alert$|^Alert\.|toast|snackbar|swal/i.test(path)) return false;
  if (isTherapyCommand(name, path)) return true;
  const [verb, ...rest] = words(name);
  if (verb === undefined || !VERBS.has(verb)) return false;
  if (rest.some((word) => ALARMS.has(word) || STAFF.has(word))) return true;
  const receiver = words(path).slice(0, -words(name).length);
  return rest.length === 0 && receiver.some((word) => ALARMS.has(word) || STAFF.has(word));
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
