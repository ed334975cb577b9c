import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { unwrap } from '../../semantics/syntax';
import { bindingName } from '../shared/edits';
import { words } from '../shared/secrets';
import { valueName } from '../shared/expressions';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'mixed' | 'assigned' | 'rate'>;
interface Unit {
  readonly dimension: 'mass' | 'volume' | 'glucose' | 'rate' | 'time';
  readonly name: string;
}

const UNITS: Readonly<Record<string, Unit>> = Object.fromEntries(
  (
    [
      [
        'mass',
        { mcg: 'µg', ug: 'µg', microgram: 'µg', micrograms: 'µg', mg: 'mg', milligrams: 'mg', kg: 'kg', grams: 'g' },
      ],
      ['volume', { ml: 'mL', milliliters: 'mL', millilitres: 'mL', liters: 'L', litres: 'L', l: 'L', ul: 'µL' }],
      ['glucose', { mgdl: 'mg/dL', mmol: 'mmol/L', mmoll: 'mmol/L' }],
      [
        'time',
        {
          hours: 'h',
          hour: 'h',
          hrs: 'h',
          hr: 'h',
          minutes: 'min',
          mins: 'min',
          seconds: 's',
          secs: 's',
          sec: 's',
          ms: 'ms',
        },
      ],
    ] as const
  ).flatMap(([dimension, names]) => Object.entries(names).map(([word, name]) => [word, { dimension, name }])),
);
/** The last words of a rate: `MlMin`, `PerHour`, `MlH`. */
const PER: Readonly<Record<string, string>> = {
  min: 'min',
  minute: 'min',
  hour: 'h',
  hr: 'h',
  h: 'h',
  sec: 's',
  second: 's',
  day: 'd',
};

export default defineRule({
  id: 'unit-ambiguous-therapy-value',
  title: 'Quantities of different units are mixed without a conversion',
  threats: ['IOMT-DEV-07'],
  cwe: ['CWE-682'],
  severity: 'info',
  confidence: 'medium',
  preset: 'audit',
  group: 'Therapy safety and fail-safe behaviour',
  messages: {
    mixed:
      '{{left}} is in {{leftUnit}} and {{right}} in {{rightUnit}}: used together without a conversion the patient gets a multiple or a fraction of what was ordered. Convert one by a named constant or function.',
    assigned:
      '{{right}} is in {{rightUnit}} and becomes {{left}}, in {{leftUnit}}, without a conversion: the patient gets a multiple or a fraction of what was ordered. Convert it by a named constant or function.',
    rate: '{{left}} is a rate in {{leftUnit}}, but the volume is divided by {{right}}, in {{rightUnit}}: the patient gets a multiple or a fraction of what was ordered. Convert the time first.',
  },
  nodes: (rule) => ({
    BinaryExpression(node) {
      if (!/^([+-]|[<>]=?|[!=]==?)$/.test(node.operator)) return;
      const left = quantity(node.left as TSESTree.Node);
      const right = quantity(node.right);
      if (left && right && differ(left.unit, right.unit)) report(node, 'mixed', left, right, rule);
    },
    VariableDeclarator: (node) => void (node.init && assigned(node.init, rule)),
    AssignmentExpression: (node) => void (node.operator === '=' && assigned(node.right, rule)),
    Property: (node) => void (node.parent.type === 'ObjectExpression' && !node.shorthand && assigned(node.value, rule)),
    CallExpression(node) {
      handed(node, rule);
      // `pump.setRateMlMin(volumeMl / timeHours)`, also through a variable.
      const [only, second] = node.arguments;
      const name = valueName(node.callee);
      const target =
        name !== undefined &&
        only &&
        !second &&
        !words(name).some((word) => /^(convert|from|to|as|parse|format)$/.test(word))
          ? unitOf(name)
          : undefined;
      if (!target || !only || name === undefined) return;
      const source = unwrap(only);
      const definition =
        source.type === 'Identifier'
          ? (rule.semantics.module.variableOf(source)?.defs[0]?.node as TSESTree.Node | undefined)
          : undefined;
      judge(
        source.type === 'Identifier' &&
          definition?.type === 'VariableDeclarator' &&
          definition.init &&
          !unitOf(source.name)
          ? unwrap(definition.init)
          : source,
        { name, unit: target },
        only,
        rule,
      );
    },
  }),
});

interface Quantity {
  readonly name: string;
  readonly unit: Unit;
}

/** `driver.setRate(order.rateMlPerMin)`: the function of the workspace that is called names its parameter by another unit. */
function handed(call: TSESTree.CallExpression, rule: Rule): void {
  for (const [index, argument] of call.arguments.entries()) {
    const given = argument.type === 'SpreadElement' ? undefined : quantity(argument);
    if (!given) continue;
    for (const { node } of rule.semantics.called(call)) {
      const parameter = node.params[index];
      const target = parameter && quantity(parameter.type === 'AssignmentPattern' ? parameter.left : parameter);
      if (target && differ(given.unit, target.unit)) return report(argument, 'assigned', target, given, rule);
    }
  }
}

function assigned(value: TSESTree.Node, rule: Rule): void {
  const name = bindingName(value);
  const unit = name === undefined ? undefined : unitOf(name);
  if (name !== undefined && unit) judge(unwrap(value), { name, unit }, value, rule);
}

function judge(value: TSESTree.Node, target: Quantity, node: TSESTree.Node, rule: Rule): void {
  const source = quantity(value);
  if (source) {
    if (differ(source.unit, target.unit)) report(node, 'assigned', target, source, rule);
    return;
  }
  if (target.unit.dimension !== 'rate' || value.type !== 'BinaryExpression' || value.operator !== '/') return;
  // A number or a function in it may be the conversion.
  const divisor = quantity(value.right);
  if (
    !divisor ||
    divisor.unit.dimension !== 'time' ||
    someNode(value, (one) => one.type === 'Literal' || one.type === 'CallExpression')
  )
    return;
  if (!target.unit.name.endsWith(`/${divisor.unit.name}`)) report(node, 'rate', target, divisor, rule);
}

function report(
  node: TSESTree.Node,
  messageId: 'mixed' | 'assigned' | 'rate',
  left: Quantity,
  right: Quantity,
  rule: Rule,
): void {
  rule.report({
    node,
    messageId,
    data: { left: left.name, leftUnit: left.unit.name, right: right.name, rightUnit: right.unit.name },
  });
}

/** Times alone are everywhere in programs; here only what a patient gets or what is measured on one counts. */
function differ(left: Unit, right: Unit): boolean {
  return left.dimension === right.dimension && left.name !== right.name && left.dimension !== 'time';
}

function quantity(node: TSESTree.Node): Quantity | undefined {
  const at = unwrap(node);
  if (at.type !== 'Identifier' && at.type !== 'MemberExpression') return undefined;
  const name = valueName(at);
  const unit = name === undefined ? undefined : unitOf(name);
  return name !== undefined && unit ? { name, unit } : undefined;
}

/** The unit that the end of a name says. */
function unitOf(name: string): Unit | undefined {
  const all = words(name);
  const last = all[all.length - 1] ?? '';
  const before = all[all.length - 2] ?? '';
  if (all.length < 2) return undefined;
  // `perKg`, `mgPerMl` are ratios: neither a mass nor a volume.
  if (last in PER && (before === 'per' || before in UNITS)) {
    const amount = before === 'per' ? (all[all.length - 3] ?? '') : before;
    return { dimension: 'rate', name: `${UNITS[amount]?.name ?? '…'}/${PER[last]!}` };
  }
  if (before === 'per' || all.includes('per')) return undefined;
  if (last === 'dl' && before === 'mg') return UNITS['mgdl'];
  if (last === 'l' && before === 'mmol') return UNITS['mmol'];
  return Object.hasOwn(UNITS, last) ? UNITS[last] : undefined;
}
