import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, leaves, unwrap } from '../../semantics/syntax';
import { once } from '../shared/once';
import { functionName, isTherapyCommand, isTherapyQuantity, lastName, namesAround } from '../shared/therapy';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'test' | 'fallback'>;

export default defineRule({
  id: 'therapy-value-truthiness-check',
  title: 'A therapy value is checked for being truthy only',
  threats: ['IOMT-DEV-07'],
  cwe: ['CWE-1284', 'CWE-754'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Therapy safety and fail-safe behaviour',
  triggers: [
    'bolus',
    'basal',
    'dose',
    'dosage',
    'infusion',
    'insulin',
    'shock',
    'pacing',
    'stim',
    'tidal',
    'fio2',
    'peep',
    'setpoint',
    'rate',
    'energy',
    'flow',
    'volume',
  ],
  hasSuggestions: true,
  messages: {
    test: 'This is the only check of {{name}}: it lets negative, infinite and huge numbers and any text through to the device and refuses a legal 0. Check that it is a finite number between the limits of the therapy.',
    fallback:
      'When {{name}} is 0 or not a number, {{fallback}} is given to the patient in its place. Use ?? for what may be absent, and refuse what is not a number between the limits.',
  },
  nodes: (rule) => ({
    IfStatement(node) {
      if (!leaves(node.consequent)) return;
      const required = negated(node.test);
      const isOrder = required.some((one) => OF_AN_ORDER.test(lastName(one) ?? ''));
      for (const value of required) {
        const name = lastName(value);
        if (
          name !== undefined &&
          !(isOrder && /^dos(e|age)$/i.test(name)) &&
          isQuantity(value, name, rule) &&
          isFromOutside(value, rule) &&
          !isCompared(value, rule) &&
          once(rule, value)
        )
          rule.report({ node: value.parent ?? value, messageId: 'test', data: { name }, trace: traceOf(value, rule) });
      }
    },
    LogicalExpression(node) {
      if (node.operator !== '||') return;
      const name = lastName(node.left);
      const fallback = rule.semantics.value(node.right).only()?.value;
      // NaN and 0 become 0: nothing is given. Any other number is a dose that nobody ordered.
      if (name === undefined || typeof fallback !== 'number' || fallback === 0) return;
      if (!isQuantity(node.left, name, rule) || !isFromOutside(node.left, rule)) return;
      const operator = rule.sourceCode.text.indexOf('||', node.left.range[1]);
      const converted = unwrap(node.left).type === 'CallExpression';
      rule.report({
        node,
        messageId: 'fallback',
        data: { name, fallback },
        trace: traceOf(node.left, rule),
        ...(!converted &&
          operator < node.right.range[0] && {
            suggest: [
              {
                title: `Take ${fallback} only when ${name} is absent (??)`,
                fix: (fixer) => fixer.replaceTextRange([operator, operator + 2], '??'),
              },
            ],
          }),
      });
    },
  }),
});

/** Beside them a dose is the text of a prescription (`2 x 500 mg`), not what a device is set to. */
const OF_AN_ORDER = /^(frequency|route|instructions|sig|medication(Name)?|medicine(Name)?|drug(Name)?)$/i;

/** `!a || !b`: the operands whose falsiness leads into the branch. */
function negated(test: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(test);
  if (at.type === 'LogicalExpression' && at.operator === '||') return [...negated(at.left), ...negated(at.right)];
  return at.type === 'UnaryExpression' && at.operator === '!' ? [unwrap(at.argument)] : [];
}

function isQuantity(node: TSESTree.Node, name: string, rule: Rule): boolean {
  const known = rule.semantics.value(node).atoms;
  return (
    isTherapyQuantity(name, `${displayName(node) ?? ''} ${namesAround(node, rule.semantics.module)}`) &&
    !known.some(
      (atom) =>
        atom.kind === 'text' ||
        atom.kind === 'function' ||
        (atom.kind === 'const' && typeof atom.value === 'string') ||
        (atom.kind === 'unknown' && (atom.type === 'string' || atom.type === 'boolean')),
    )
  );
}

/** Untrusted without known limits, or a parameter on its way to a therapy command. */
function isFromOutside(node: TSESTree.Node, rule: Rule): boolean {
  const value = rule.semantics.value(node);
  const flows = value
    .labelled('untrusted')
    .filter((flow) => flow.label !== 'untrusted.file' && flow.label !== 'untrusted.response');
  if (flows.length > 0) return flows.some((flow) => !flow.cleared.includes('range') && !flow.lower && !flow.upper);
  const fn = functionAround(node);
  const at = unwrap(node);
  const root = rootOf(at);
  if (
    !fn?.body ||
    !root ||
    (root !== at && !MEASURE.test(lastName(at) ?? '')) ||
    !value.atoms.some((atom) => atom.kind === 'parameter' || atom.kind === 'unknown')
  )
    return false;
  const variable = rule.semantics.module.variableOf(root);
  if (!variable || (variable.defs[0]?.type as string) !== 'Parameter') return false;
  const text = rule.sourceCode.getText(at);
  const own = functionName(fn);
  if (own !== undefined && isTherapyCommand(own, own)) return true;
  return rule.semantics.module.callsIn(fn.body).some((call) => {
    if (call.type !== 'CallExpression') return false;
    const callee = displayName(call.callee) ?? '';
    return (
      isTherapyCommand(lastName(call.callee) ?? '', callee) &&
      call.arguments.some((argument) =>
        someNode(argument, (one) => rule.sourceCode.getText(one) === text && refersTo(one, variable, rule)),
      )
    );
  });
}

/** Properties that are numbers by their name: `order.basal` may as well be a whole profile. */
const MEASURE = /(rate|units|amount|volume|dose|dosage|energy|joules|current|amplitude|pressure|flow|setpoint)$/i;

/** The variable at the beginning of `order.pump.units`. */
function rootOf(node: TSESTree.Node): TSESTree.Identifier | undefined {
  const at = unwrap(node);
  if (at.type === 'MemberExpression') return at.computed ? undefined : rootOf(at.object);
  return at.type === 'Identifier' ? at : undefined;
}
function refersTo(node: TSESTree.Node, variable: unknown, rule: Rule): boolean {
  const root = rootOf(node);
  return root !== undefined && rule.semantics.module.variableOf(root) === variable;
}

/** Anywhere around, the same value is compared with something, asked for its type, clamped or handed to a check. */
function isCompared(node: TSESTree.Node, rule: Rule): boolean {
  const fn = functionAround(node);
  const text = rule.sourceCode.getText(unwrap(node));
  const same = (one: TSESTree.Node): boolean =>
    rule.sourceCode.getText(unwrap(one)) === text ||
    (unwrap(one).type === 'CallExpression' && lastName(one) === lastName(node));
  return someNode(fn?.body ?? rule.sourceCode.ast, (one) => {
    if (one.type === 'BinaryExpression' && /^(<|>)/.test(one.operator))
      return same(one.left as TSESTree.Node) || same(one.right);
    if (one.type === 'UnaryExpression' && one.operator === 'typeof') return same(one.argument);
    if (one.type !== 'CallExpression' || !one.arguments.some(same)) return false;
    return /^(min|max|isFinite|isInteger|isSafeInteger|isNaN|isNumber)$|valid|assert|ensure|clamp|limit|bound|range|safe|verify|check/i.test(
      lastName(one.callee) ?? '',
    );
  });
}

function traceOf(node: TSESTree.Node, rule: Rule): ReturnType<Rule['semantics']['trace']> {
  return rule.semantics.trace({ node, via: [] }, rule.semantics.value(node).labelled('untrusted')[0]);
}
