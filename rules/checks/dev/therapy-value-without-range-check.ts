import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, functionAround, unwrap } from '../../semantics/syntax';
import { placeOf, type LabelFlow, type Value } from '../../semantics/value';
import type { Module } from '../../semantics/module';
import type { TraceStep } from '../../semantics/trace';
import { givenQuantities, isTherapyCall } from '../shared/therapy-calls';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { valueName } from '../shared/expressions';
import { isStateSetter, isTherapyCommand, isTherapyQuantity, namesAround } from '../shared/therapy';
import { THERAPY_TRIGGERS } from '../shared/therapy-words';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'unchecked' | 'half'>;

/** Arguments of a command that say for whom, how and when, not how much. */
const NO_QUANTITY = new Set([
  'id',
  'ids',
  'uuid',
  'name',
  'serial',
  'device',
  'bed',
  'ward',
  'room',
  'pump',
  'patient',
  'user',
  'type',
  'mode',
  'token',
  'socket',
  'ws',
  'topic',
  'callback',
  'cb',
  'key',
  'reason',
  'note',
  'channel',
  'profile',
  'session',
  'request',
  'req',
  'res',
  'next',
  'headers',
  'config',
  'options',
  'unit',
  'time',
  'date',
  'timestamp',
  'drug',
  'client',
]);
const CHECKS = /valid|assert|ensure|clamp|limit|bound|sanit|range|safe|verify|check|parse[A-Z]|decode[A-Z]/;

/** Names of middlewares that look at the body of a request, not at who sends it. */
const VALIDATORS = /valid(?!ate_?(token|jwt|session|user|auth|access))|schema|celebrate|sanit/i;

export default defineRule({
  id: 'therapy-value-without-range-check',
  title: 'A therapy value from outside reaches the device without a lower and an upper limit',
  threats: ['IOMT-DEV-07'],
  cwe: ['CWE-1284', 'CWE-20'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Therapy safety and fail-safe behaviour',
  triggers: THERAPY_TRIGGERS,
  messages: {
    unchecked:
      '{{name}} comes from outside and reaches {{sink}} with neither a lower nor an upper limit checked, so one forged or mistyped number overdoses the patient. Refuse what is not finite or outside the limits of drug, patient and device.',
    half: '{{name}} comes from outside and reaches {{sink}} with {{known}} but {{missing}}, so {{harm}}. Check both limits, and that the number is finite.',
  },
  roles: {
    'network.body'(arrival, rule) {
      if (/publish/i.test(arrival.call.name)) payload(arrival, rule);
    },
    'ble.write.value': (arrival, rule) => payload(arrival, rule),
    'serial.write': (arrival, rule) => payload(arrival, rule),
    'fieldbus.write.value': (arrival, rule) => payload(arrival, rule),
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const callee = unwrap(node.callee);
      if (!isTherapyCall(node)) return handedOn(node, rule);
      const context = displayName(callee) ?? '';
      if (isStateSetter(node, rule.semantics.module)) return;
      // A command of this program that checks its own parameters is judged where it reaches the device.
      if (checksItself(node, rule)) return;
      for (const argument of node.arguments) {
        if (argument.type === 'SpreadElement') continue;
        judgeArgument(argument, context, rule);
      }
    },
  }),
});

/** What a call hands to a function of the workspace, here or in another file, that commands a device with it. */
function handedOn(node: TSESTree.CallExpression, rule: Rule): void {
  // Where nothing from outside is handed over, the called functions need not be followed.
  const functions = node.arguments.length > 0 ? rule.semantics.called(node) : [];
  const blamed =
    functions.length > 0 && node.arguments.find((one) => fromOutside(rule.semantics.value(one).labelled('untrusted')));
  if (!blamed) return;
  for (const called of functions) {
    const own = (at: TSESTree.Node, module: Module): readonly LabelFlow[] =>
      rule.semantics.value(at, module).labelled('untrusted', 'range');
    const given = givenQuantities(called, fromOutside, own).find(
      (one) =>
        !namesNoQuantity(one.node, displayName(one.call.callee) ?? '') && !checksItself(one.call, rule, one.module),
    );
    if (!given) continue;
    if (isCheckedAsWhole(given.node, rule, given.module) || isCheckedAsWhole(blamed, rule)) continue;
    const place = placeOf(given.module, given.call);
    report(blamed, given.flow, valueName(given.node) ?? 'This value', `${displayName(given.call.callee)}()`, rule, [
      { place, message: 'the device is commanded here' },
    ]);
    return;
  }
}

function namesNoQuantity(node: TSESTree.Node, sink: string): boolean {
  const name = valueName(node) ?? '';
  return words(name).some((word) => NO_QUANTITY.has(word)) && !isTherapyQuantity(name, sink);
}

function judgeArgument(node: TSESTree.Node, sink: string, rule: Rule): void {
  const name = valueName(node);
  if (namesNoQuantity(node, sink)) return;
  const value = rule.semantics.value(node);
  if (node.type === 'ObjectExpression') properties(node, value, `${sink}()`, rule, sink);
  else judge(node, value, name ?? 'This value', `${sink}()`, rule);
}

/** The properties of an object whose names are quantities of therapy; a message keeps them one level down at times. */
function properties(node: TSESTree.Node, value: Value, sink: string, rule: Rule, context: string, depth = 0): void {
  for (const atom of value.atoms) {
    if (atom.kind !== 'object') continue;
    for (const entry of atom.object.entries) {
      if ('spread' in entry) continue;
      const inner = entry.value();
      const here =
        atom.object.module === rule.semantics.module &&
        entry.node.range[0] >= node.range[0] &&
        entry.node.range[1] <= node.range[1];
      if (isTherapyQuantity(entry.key, context)) judge(here ? entry.node : node, inner, entry.key, sink, rule);
      else if (depth < 2) properties(here ? entry.node : node, inner, sink, rule, context, depth + 1);
    }
  }
}

/** What is sent over a link to a device: an object under JSON, the text of a command, or bytes. */
function payload(arrival: Arrival, rule: Rule): void {
  const { node, value, call } = arrival;
  const topic = (call.argument(0)?.texts() ?? []).flatMap((text) => text.pieces).join(' ');
  const context = `${topic} ${namesAround(node, rule.semantics.module)}`;
  properties(node, value, call.name, rule, context);
  if (value.atoms.some((atom) => atom.kind === 'object')) return;
  for (const text of value.texts()) {
    const before = text.pieces.join(' ');
    if (isTherapyQuantity(before, context))
      for (const hole of text.holes) judge(node, hole, 'A value of this command', call.name, rule);
  }
  const name = valueName(node) ?? '';
  if (isTherapyQuantity(name, context) || words(topic).some((word) => isTherapyCommand(`set ${word}`)) || around(node))
    judge(node, value, name || 'This value', call.name, rule);
}

function around(node: TSESTree.Node): boolean {
  const fn = functionAround(node);
  const name =
    fn &&
    ('id' in fn && fn.id
      ? fn.id.name
      : fn.parent.type === 'MethodDefinition' && fn.parent.key.type === 'Identifier'
        ? fn.parent.key.name
        : undefined);
  return name !== undefined && isTherapyCommand(name, name);
}

function judge(node: TSESTree.Node, value: Value, name: string, sink: string, rule: Rule): void {
  const flow = fromOutside(value.labelled('untrusted', 'range'));
  if (flow && !isCheckedAsWhole(node, rule)) report(node, flow, name, sink, rule);
}

function fromOutside(flows: readonly LabelFlow[]): LabelFlow | undefined {
  return flows.find((one) => one.label !== 'untrusted.response' && one.label !== 'untrusted.file');
}

function report(
  node: TSESTree.Node,
  flow: LabelFlow,
  name: string,
  sink: string,
  rule: Rule,
  via: readonly TraceStep[] = [],
): void {
  if (!once(rule, node)) return;
  const half = Boolean(flow.lower) !== Boolean(flow.upper);
  rule.report({
    node,
    messageId: half ? 'half' : 'unchecked',
    data: { name, sink, ...(half && wording(flow)) },
    trace: rule.semantics.trace({ node, via }, flow),
    ...(!flow.certain && { severity: 'warning' as const, confidence: 'low' as const }),
    ...(half && { confidence: 'medium' as const }),
  });
}

function wording(flow: LabelFlow): Record<'known' | 'missing' | 'harm', string> {
  return flow.lower
    ? { known: 'a lower limit', missing: 'no upper one', harm: 'a huge number overdoses the patient' }
    : { known: 'an upper limit', missing: 'no lower one', harm: 'a negative number, or none, is programmed' };
}

/** The object as a whole went through a check, or its properties were compared, before it was handed on. */
function isCheckedAsWhole(node: TSESTree.Node, rule: Rule, module = rule.semantics.module): boolean {
  const fn = functionAround(node);
  const wholes = wholesOf(node);
  const root = wholes[wholes.length - 1];
  if (!fn?.body || root?.type !== 'Identifier') return false;
  const variable = module.variableOf(root);
  const paths = wholes.map((one) => displayName(one));
  const same = (one: TSESTree.Node): boolean => {
    const others = wholesOf(one);
    const base = others[others.length - 1];
    return base?.type === 'Identifier' && module.variableOf(base) === variable && paths.includes(displayName(one));
  };
  if (isValidatedRoute(fn)) return true;
  return someNode(fn.body, (one) => {
    if (one.range[1] > node.range[0]) return false;
    if (one.type === 'BinaryExpression' && /^[<>]/.test(one.operator))
      return (
        root === unwrap(node) &&
        [one.left as TSESTree.Node, one.right].some((side) => {
          const at = unwrap(side);
          return at.type === 'MemberExpression' && same(unwrap(at.object));
        })
      );
    return (
      one.type === 'CallExpression' &&
      CHECKS.test(valueName(one.callee) ?? '') &&
      one.arguments.some(same) &&
      !isKnown(one, rule, module)
    );
  });
}

/** `Number(order.pump.rate)`: `order.pump.rate`, `order.pump`, `order`. */
function wholesOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(node);
  if (at.type === 'MemberExpression') return [at, ...wholesOf(at.object)];
  if (at.type === 'CallExpression' && at.callee.type === 'Identifier' && at.arguments.length === 1)
    return wholesOf(at.arguments[0]!);
  return at.type === 'Identifier' ? [at] : [];
}

/** `router.post(path, validate(schema), handler)`: what the validator lets through is not known here. */
function isValidatedRoute(handler: TSESTree.Node): boolean {
  const call = handler.parent;
  return (
    call?.type === 'CallExpression' &&
    call.arguments.some((one) => one !== handler && VALIDATORS.test(displayName(callee(one)) ?? ''))
  );
}
function callee(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  return at.type === 'CallExpression' ? at.callee : at;
}

function isKnown(call: TSESTree.CallExpression, rule: Rule, module: Module): boolean {
  return rule.semantics
    .value(call.callee, module)
    .atoms.some((atom) => atom.kind === 'function' || atom.kind === 'member');
}

/** True when the command is a function of the workspace in which numbers are compared. */
function checksItself(call: TSESTree.CallExpression, rule: Rule, module = rule.semantics.module): boolean {
  return rule.semantics
    .value(call.callee, module)
    .atoms.some(
      (atom) =>
        atom.kind === 'function' &&
        atom.node.body !== null &&
        atom.node.body !== undefined &&
        someNode(
          atom.node.body,
          (one) =>
            (one.type === 'BinaryExpression' && /^[<>]/.test(one.operator)) ||
            (one.type === 'CallExpression' &&
              (CHECKS.test(valueName(one.callee) ?? '') || /^(min|max|isFinite)$/.test(valueName(one.callee) ?? ''))),
        ),
    );
}
