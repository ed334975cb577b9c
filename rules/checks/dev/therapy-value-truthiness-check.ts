import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, leaves, unwrap } from '../../semantics/syntax';
import { isObjectTyped, valueName } from '../shared/expressions';
import { once } from '../shared/once';
import { isTherapyCall } from '../shared/therapy-calls';
import { functionName, isTherapyCommand, isTherapyQuantity, namesAround } from '../shared/therapy';
import { THERAPY_TRIGGERS } from '../shared/therapy-words';
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
  triggers: THERAPY_TRIGGERS,
  hasSuggestions: true,
  messages: {
    test: 'This is the only check of {{name}}: it lets negative, infinite and huge numbers and any text through to the device and refuses a legal 0. Check that it is a finite number between the limits of the therapy.',
    fallback:
      'When {{name}} is 0 or not a number, {{fallback}} is given to the patient in its place. Use ?? for what may be absent, and refuse what is not a number between the limits.',
  },
  nodes: (rule) => ({
    IfStatement(node) {
      if (leaves(node.consequent)) required(node.test, rule);
      passed(node.test, node.consequent, rule);
    },
    ConditionalExpression(node) {
      const test = unwrap(node.test);
      const isNegated = test.type === 'UnaryExpression' && test.operator === '!';
      const value = isNegated ? unwrap(test.argument) : test;
      const [kept, other] = isNegated ? [node.alternate, node.consequent] : [node.consequent, node.alternate];
      if (rule.sourceCode.getText(unwrap(kept)) === rule.sourceCode.getText(value)) replaced(node, value, other, rule);
    },
    AssignmentExpression(node) {
      if (node.operator === '||=') replaced(node, node.left, node.right, rule);
    },
    LogicalExpression(node) {
      if (node.operator === '&&' && node.parent.type === 'ExpressionStatement') passed(node.left, node.right, rule);
      if (node.operator !== '||') return;
      const operator = rule.sourceCode.text.indexOf('||', node.left.range[1]);
      const converted = unwrap(node.left).type === 'CallExpression';
      replaced(
        node,
        node.left,
        node.right,
        rule,
        !converted && operator < node.right.range[0]
          ? (fixer) => fixer.replaceTextRange([operator, operator + 2], '??')
          : undefined,
      );
    },
  }),
});

/** `if (!dose) return`: what leaves when a quantity is falsy asks nothing else of it. */
function required(test: TSESTree.Node, rule: Rule): void {
  const values = negated(test);
  const isOrder = values.some((one) => OF_AN_ORDER.test(valueName(one) ?? ''));
  for (const value of values) {
    const name = valueName(value);
    if (name !== undefined && !(isOrder && /^dos(e|age)$/i.test(name))) only(value, name, value.parent ?? value, rule);
  }
}

/** `if (dose) pump.deliverBolus(dose)`: a command is given whatever is truthy. */
function passed(test: TSESTree.Node, branch: TSESTree.Node, rule: Rule): void {
  for (const value of asked(test)) {
    const name = valueName(value);
    const root = rootOf(value);
    if (name === undefined || !root) continue;
    const calls = rule.semantics.module.callsIn(branch);
    if (calls.some((call) => isGiven(value, root, call, rule))) only(value, name, value, rule);
  }
}

/** Reports a check that is the only one of a quantity from outside. */
function only(value: TSESTree.Node, name: string, node: TSESTree.Node, rule: Rule): void {
  if (isQuantity(value, name, rule) && isFromOutside(value, rule) && !isCompared(value, rule) && once(rule, value))
    rule.report({ node, messageId: 'test', data: { name }, trace: traceOf(value, rule) });
}

/** Reports a number that is given where a quantity from outside is falsy. */
function replaced(
  node: TSESTree.Node,
  value: TSESTree.Node,
  other: TSESTree.Node,
  rule: Rule,
  fix?: TSESLint.ReportFixFunction,
): void {
  const name = valueName(value);
  const fallback = rule.semantics.value(other).only()?.value;
  // NaN and 0 become 0: nothing is given. Any other number is a dose that nobody ordered.
  if (name === undefined || typeof fallback !== 'number' || fallback === 0) return;
  if (!isQuantity(value, name, rule) || !isFromOutside(value, rule)) return;
  rule.report({
    node,
    messageId: 'fallback',
    data: { name, fallback },
    trace: traceOf(value, rule),
    ...(fix && { suggest: [{ title: `Take ${fallback} only when ${name} is absent (??)`, fix }] }),
  });
}

/** Beside them a dose is the text of a prescription (`2 x 500 mg`), not what a device is set to. */
const OF_AN_ORDER = /^(frequency|route|instructions|sig|medication(Name)?|medicine(Name)?|drug(Name)?)$/i;

/** `!a || !b`: the operands whose falsiness leads into the branch. */
function negated(test: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(test);
  if (at.type === 'LogicalExpression' && at.operator === '||') return [...negated(at.left), ...negated(at.right)];
  return at.type === 'UnaryExpression' && at.operator === '!' ? [unwrap(at.argument)] : [];
}

/** `a && !!b.c`: the references of which only the truth is asked, all of them. */
function asked(test: TSESTree.Node): readonly TSESTree.Node[] {
  const at = unwrap(test);
  if (at.type === 'LogicalExpression' && at.operator === '&&') return [...asked(at.left), ...asked(at.right)];
  if (at.type === 'UnaryExpression' && at.operator === '!') {
    const inner = unwrap(at.argument);
    return inner.type === 'UnaryExpression' && inner.operator === '!' ? asked(inner.argument) : [];
  }
  return at.type === 'Identifier' || at.type === 'MemberExpression' ? [at] : [];
}

function isQuantity(node: TSESTree.Node, name: string, rule: Rule): boolean {
  const known = rule.semantics.value(node).atoms;
  return (
    isTherapyQuantity(name, `${displayName(node) ?? ''} ${namesAround(node, rule.semantics.module)}`) &&
    !isObjectTyped(node, rule.semantics.module) &&
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
    (root !== at && !MEASURE.test(valueName(at) ?? '')) ||
    !value.atoms.some((atom) => atom.kind === 'parameter' || atom.kind === 'unknown')
  )
    return false;
  const variable = rule.semantics.module.variableOf(root);
  if (!variable || (variable.defs[0]?.type as string) !== 'Parameter') return false;
  const own = functionName(fn);
  if (own !== undefined && isTherapyCommand(own, own)) return true;
  const held = heldBy(node);
  return rule.semantics.module
    .callsIn(fn.body)
    .some((call) => isGiven(at, root, call, rule) || (held !== undefined && isGiven(held, held, call, rule)));
}

/** `const units = order.units || 1`: the variable that takes the quantity, or what stands in for it. */
function heldBy(node: TSESTree.Node): TSESTree.Identifier | undefined {
  let at = node;
  while (at.parent?.type === 'LogicalExpression' || at.parent?.type === 'ConditionalExpression') at = at.parent;
  const { parent } = at;
  return parent?.type === 'VariableDeclarator' && parent.init === at && parent.id.type === 'Identifier'
    ? parent.id
    : undefined;
}

/** True for a therapy command that is given the value. */
function isGiven(value: TSESTree.Node, root: TSESTree.Identifier, call: TSESTree.Node, rule: Rule): boolean {
  if (call.type !== 'CallExpression' || !isTherapyCall(call)) return false;
  const variable = rule.semantics.module.variableOf(root);
  const text = rule.sourceCode.getText(unwrap(value));
  return call.arguments.some((argument) =>
    someNode(argument, (one) => rule.sourceCode.getText(one) === text && refersTo(one, variable, rule)),
  );
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

/** Anywhere around, or in the command that takes it, the value is compared, asked for its type, clamped or handed to a check. */
function isCompared(node: TSESTree.Node, rule: Rule): boolean {
  const fn = functionAround(node);
  const text = rule.sourceCode.getText(unwrap(node));
  const same = (one: TSESTree.Node): boolean =>
    rule.sourceCode.getText(unwrap(one)) === text ||
    (unwrap(one).type === 'CallExpression' && valueName(one) === valueName(node));
  const around = fn?.body ?? rule.sourceCode.ast;
  return comparedIn(around, same) || rule.semantics.module.callsIn(around).some((call) => limits(call, same, rule));
}

function comparedIn(around: TSESTree.Node, same: (one: TSESTree.Node) => boolean): boolean {
  return someNode(around, (one) => {
    if (one.type === 'BinaryExpression' && /^(<|>)/.test(one.operator))
      return same(one.left as TSESTree.Node) || same(one.right);
    if (one.type === 'UnaryExpression' && one.operator === 'typeof') return same(one.argument);
    if (one.type !== 'CallExpression' || !one.arguments.some(same)) return false;
    return /^(min|max|isFinite|isInteger|isSafeInteger|isNaN|isNumber)$|valid|assert|ensure|clamp|limit|bound|range|safe|verify|check/i.test(
      valueName(one.callee) ?? '',
    );
  });
}

/** True for a therapy command of the workspace that compares itself what it is given. */
function limits(call: TSESTree.Node, same: (one: TSESTree.Node) => boolean, rule: Rule): boolean {
  if (call.type !== 'CallExpression' || !isTherapyCall(call)) return false;
  const index = call.arguments.findIndex(same);
  if (index < 0) return false;
  return rule.semantics.called(call).some(({ node }) => {
    const parameter = node.params[index];
    const name = parameter && valueName(parameter.type === 'AssignmentPattern' ? parameter.left : parameter);
    return (
      name !== undefined &&
      node.body !== null &&
      node.body !== undefined &&
      comparedIn(node.body, (one) => valueName(one) === name)
    );
  });
}

function traceOf(node: TSESTree.Node, rule: Rule): ReturnType<Rule['semantics']['trace']> {
  return rule.semantics.trace({ node, via: [] }, rule.semantics.value(node).labelled('untrusted')[0]);
}
