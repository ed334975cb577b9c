import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { patternIdentifiers, type Module } from '../../semantics/module';
import { sameReference } from '../../semantics/references';
import { functionAround, inside, isFunction, memberName, outermostFunction, unwrap } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { placeOf, sourceOf, type Hop, type LabelFlow } from '../../semantics/value';
import { declaredType } from './declared-types';
import { definitionOf, lastName } from './expressions';
import { someNode } from './walk';

type Rule = Pick<RuleContext, 'semantics'>;

/**
 * Where what an expression takes from outside got the name under which it is used: one check or conversion there mends all
 * its uses. For `id` the place that binds it, for `request.body.id` the first of its readings in the handler. Empty when
 * the expression names nothing, or the whole of what was sent, in which each use may take another field.
 * @param withHolder also where a variable was given the whole, `const update = await request.json()`: a schema there mends
 * all fields
 */
export function fieldCause(node: TSESTree.Node, module: Module, withHolder = false): readonly Place[] {
  const at = unwrap(node);
  if (at.type === 'Identifier') return boundAt(at, module);
  if (at.type !== 'MemberExpression' || memberName(at) === undefined || WHOLE.test(memberName(at)!)) return [];
  const around = outermostFunction(at);
  let first: TSESTree.Node = at;
  if (around)
    someNode(around, (one) => {
      if (one.range[0] < first.range[0] && one.type === 'MemberExpression' && sameReference(one, at, { module }))
        first = one;
      return false;
    });
  return [placeOf(module, first), ...(withHolder ? holderOf(at, module) : [])];
}
function holderOf({ object }: TSESTree.MemberExpression, module: Module): readonly Place[] {
  const holder = unwrap(object);
  const given = holder.type === 'Identifier' ? definitionOf(holder, module) : undefined;
  const whole = given && unwrap(given.type === 'AwaitExpression' ? given.argument : given);
  const name = whole && lastName(whole.type === 'CallExpression' ? whole.callee : whole);
  return holder.type === 'Identifier' && /^(body|query|json|formData)$/.test(name ?? '') ? boundAt(holder, module) : [];
}
const WHOLE = /^(body|query|params|headers|cookies|payload|data|message)$/;

/** The name that a variable is declared by, when that is all that is ever put into it. */
function boundAt(name: TSESTree.Identifier, module: Module): readonly Place[] {
  const variable = module.variableOf(name);
  const [declared, ...others] = variable?.identifiers ?? [];
  const isSetOnce =
    declared !== undefined &&
    others.length === 0 &&
    !variable!.references.some((one) => one.isWrite() && one.identifier !== declared);
  return isSetOnce ? [placeOf(module, declared), ...listOf(declared, module)] : [];
}

/** `plan.names.forEach((name) => …)`, `for (const name of plan.names)`: what is checked in the list is checked in each loop. */
function listOf(declared: TSESTree.Node, module: Module): readonly Place[] {
  const { parent } = declared;
  const call = parent && isFunction(parent) && parent.params[0] === declared ? parent.parent : undefined;
  const callee = call?.type === 'CallExpression' ? unwrap(call.callee) : undefined;
  const loop = parent?.type === 'VariableDeclarator' ? parent.parent.parent : undefined;
  const list =
    callee?.type === 'MemberExpression' && ITERATES.test(memberName(callee) ?? '')
      ? callee.object
      : loop?.type === 'ForOfStatement' && loop.left === parent!.parent
        ? loop.right
        : undefined;
  return list ? fieldCause(list, module) : [];
}
const ITERATES = /^(forEach|map|flatMap|filter|some|every|find)$/;

/**
 * The causes of a flow into an expression: what the expression names and the names that this is made of, or the last name
 * that the flow went by on its way into it, `ward` of `/srv/${ward}.json`.
 */
export function flowCause(node: TSESTree.Node, flow: LabelFlow, { semantics }: Rule): readonly Place[] {
  const { module } = semantics;
  const own = fieldCause(node, module);
  if (own.length > 0) return [...own, ...madeOf(node, flow.hop, module)];
  const { hop } = flow;
  const name = hop?.node;
  if (!hop || hop.module !== module || name?.type !== 'Identifier' || name === sourceOf(hop))
    return ofLoop(node, module);
  return uses(node, name, module) && !inside(name, node) ? boundAt(name, module) : ofLoop(node, module);
}

/** `<${name}>` in a loop over names: a check of the list mends all loops over it. */
function ofLoop(node: TSESTree.Node, module: Module): readonly Place[] {
  const at = unwrap(node);
  const [only, ...others] = at.type === 'TemplateLiteral' ? at.expressions : [];
  const name = only && others.length === 0 ? unwrap(only) : undefined;
  const declared = name?.type === 'Identifier' ? module.variableOf(name)?.identifiers[0] : undefined;
  return declared ? listOf(declared, module) : [];
}

/**
 * The field of a validated class that arrives, `sortBy` of `findAll(query: PageQuery)`: a stricter rule at its declaration mends
 * all that take it. Of a whole object, of which several fields arrive, each would be mended by itself.
 * @param parts the paths of what arrives, of a wrapper that takes an object
 */
export function validatedFieldCause(
  node: TSESTree.Node,
  parts: readonly (readonly string[])[] | undefined,
  { semantics }: Rule,
): readonly Place[] {
  const at = unwrap(node);
  if (at.type === 'TemplateLiteral')
    return at.expressions.flatMap((one) => validatedFieldCause(one, undefined, { semantics }));
  const [first, ...others] = new Set(parts?.map(([name]) => name) ?? []);
  const taken =
    at.type === 'MemberExpression'
      ? { object: unwrap(at.object), name: memberName(at) }
      : { object: at, name: others.length === 0 ? first : undefined };
  const type = taken.name === undefined ? undefined : declaredType(taken.object, semantics.module);
  const field = type && semantics.field(type, taken.name!);
  return field?.node.decorators.some((one) => isValidator(one, field.module))
    ? [placeOf(field.module, field.node.key)]
    : [];
}

/** `@IsString()` of `class-validator`: the class is held against what is sent. */
function isValidator({ expression }: TSESTree.Decorator, module: Module): boolean {
  const name = expression.type === 'CallExpression' ? unwrap(expression.callee) : unwrap(expression);
  const definition = name.type === 'Identifier' ? module.variableOf(name)?.defs[0]?.node : undefined;
  const from = (definition as TSESTree.Node | undefined)?.parent;
  return from?.type === 'ImportDeclaration' && from.source.value === 'class-validator';
}

/** Where a name is made of another that the flow came by, `plan` of `const plan = `/srv/${ward}.pdf``: that of the other. */
function madeOf(node: TSESTree.Node, from: Hop | undefined, module: Module): readonly Place[] {
  const made = definitionOf(node, module);
  for (let hop = made && from; made && hop; hop = hop.from) {
    const name = hop.node;
    if (hop.module === module && name.type === 'Identifier' && !inside(name, made) && uses(made, name, module))
      return [...boundAt(name, module), ...madeOf(name, hop.from, module)];
  }
  return [];
}

/** True when an expression holds a name for itself, and not only to take a field of it. */
function uses(node: TSESTree.Node, name: TSESTree.Identifier, module: Module): boolean {
  return someNode(
    node,
    (one) =>
      one.type === 'Identifier' &&
      module.variableOf(one) === module.variableOf(name) &&
      !(one.parent.type === 'MemberExpression' && one.parent.object === one && !isCalled(one.parent)),
  );
}
/** `name.trim()` is about the whole of it, `body.name` about a part. */
function isCalled(member: TSESTree.MemberExpression): boolean {
  return member.parent.type === 'CallExpression' && member.parent.callee === member;
}

/**
 * Where functions of the workspace that a value is handed to do the same with it for all their callers, and it is not all
 * that they do: `enqueue(to, subject)` sends a mail and logs whom to. What is written there is left out there, once. One that
 * only hands its parameter on, `write(message)`, does what its caller asks for.
 */
export function passedCauses(
  { passedAs = [], role }: Pick<Arrival, 'passedAs' | 'role'>,
  rule: Rule,
): readonly Place[] {
  return passedAs
    .filter(({ node, module }) => isDoneBeside(node, module, role, rule))
    .map(({ node, module }) => placeOf(module, node));
}

/** True when the function around hands what it passes on here to something else as well. */
function isDoneBeside(passed: TSESTree.Node, module: Module, role: Arrival['role'], { semantics }: Rule): boolean {
  const around = functionAround(passed);
  if (!around) return false;
  const own = semantics.of(module);
  const parameters = around.params
    .flatMap(patternIdentifiers)
    .flatMap((name) => module.variableOf(name) ?? [])
    .filter((one) => someNode(passed, (at) => module.variableOf(at) === one));
  // `const config = { ...options }; console.log(config); fetch(url, config)`
  const made = definitionOf(passed, module) && module.variableOf(unwrap(passed));
  if (made) parameters.push(made);
  const isGiven = (node: TSESTree.Node): boolean => parameters.some((one) => module.variableOf(node) === one);
  return module
    .callsIn(around)
    .some(
      (call) =>
        call.type === 'CallExpression' &&
        !inside(passed, call) &&
        !ASKS.test(lastName(call.callee) ?? '') &&
        call.arguments.some((one) => someNode(one, isGiven)) &&
        own.arrivals(call).every((one) => one.role !== role),
    );
}
/** Calls that only make something of a value, or look at it. */
const ASKS = /^(String|Number|Boolean|stringify|isArray|format|inspect|test|includes|push|keys|values|entries|join)$/;
