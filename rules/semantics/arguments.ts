import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import { memberName, unwrap } from './syntax';
import { typeEvidence } from './types';
import { Value, type ObjectEntry } from './value';

/** What calls: a call, `new`, a tag before a template, an element that is a component. */
export type CallNode =
  TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression | TSESTree.JSXOpeningElement;

/** The values of the arguments of a call; a spread of a known array counts as its elements. */
export function argumentValues(ev: Evaluator, node: CallNode, site: Site): readonly Value[] {
  if (node.type === 'TaggedTemplateExpression')
    return [Value.unknown, ...node.quasi.expressions.map((expression) => ev.evaluate(expression, site))];
  if (node.type === 'JSXOpeningElement') return [props(ev, node, site)];
  const values: Value[] = [];
  for (const argument of argumentNodes(ev, node, site)) {
    if (argument.type !== 'SpreadElement') {
      values.push(ev.evaluate(argument, site));
      continue;
    }
    const spread = ev.evaluate(argument.argument, site);
    const array = spread.atoms.find((atom) => atom.kind === 'array');
    if (array?.kind === 'array' && !array.open) values.push(...array.items);
    else values.push(ev.elementOf(spread));
  }
  return values;
}

/** `f.call(self, a)` and `f.apply(self, [a])` call `f`; undefined for other calls. */
export function forwarded(
  ev: Evaluator,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  site: Site,
): { value: Value; how: 'call' | 'apply' } | undefined {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  const how = callee?.type === 'MemberExpression' ? memberName(callee) : undefined;
  if (callee?.type !== 'MemberExpression' || (how !== 'call' && how !== 'apply')) return undefined;
  const value = ev.evaluate(callee.object, site);
  const callable = value.atoms.some(
    (atom) =>
      atom.kind === 'function' ||
      atom.kind === 'modelled-call' ||
      (atom.kind === 'member' && atom.model.call && !atom.model.members?.[how]),
  );
  return callable ? { value, how } : undefined;
}

/** The argument expressions of a call as its function sees them. */
export function argumentNodes(
  ev: Evaluator,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  site: Site,
): readonly TSESTree.CallExpressionArgument[] {
  const through = forwarded(ev, node, site);
  if (!through) return node.arguments;
  if (through.how === 'call') return node.arguments.slice(1);
  const list = node.arguments[1];
  return list?.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : [];
}

/** `<Chart readings={r} />` calls the component with an object of its attributes. */
function props(ev: Evaluator, node: TSESTree.JSXOpeningElement, site: Site): Value {
  const entries = node.attributes.map((attribute): ObjectEntry => {
    if (attribute.type === 'JSXSpreadAttribute')
      return { node: attribute, spread: () => ev.evaluate(attribute.argument, site) };
    const key =
      attribute.name.type === 'JSXIdentifier'
        ? attribute.name.name
        : `${attribute.name.namespace.name}:${attribute.name.name.name}`;
    return { key, node: attribute, value: () => attributeValue(ev, attribute, site) };
  });
  return Value.of({ kind: 'object', object: { node, module: site.module, entries, open: false } });
}
function attributeValue(ev: Evaluator, attribute: TSESTree.JSXAttribute, site: Site): Value {
  const { value } = attribute;
  if (!value) return Value.constant(true);
  if (value.type === 'JSXExpressionContainer')
    return value.expression.type === 'JSXEmptyExpression' ? Value.undefined : ev.evaluate(value.expression, site);
  return value.type === 'Literal' ? ev.evaluate(value, site) : Value.unknown;
}

/** The first type argument of a call as a value: `app.get<PumpDriver>(…)` gives a driver. */
export function typeArgument(ev: Evaluator, node: CallNode, site: Site): Value {
  const first = 'typeArguments' in node ? node.typeArguments?.params[0] : undefined;
  return first ? typeEvidence(ev, first, site) : Value.unknown;
}
