import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { failsWithoutRecord, keysLookedUp } from '../../semantics/record-facts';
import { isFunction, isNothing, leaves, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import type { Part } from './applications';
import { definitionOf, literalText } from './expressions';
import { requestField, type RequestField } from './field-checks';
import type { Piece } from './mentions';
import type { Mounting } from './mounted';
import { decorations, lineage, named } from './nest-decorators';
import { classesOf } from './nest-guards';
import { methodOf } from './nest-modules';
import { used } from './nest-routes';
import { someNode } from './walk';

/** What on the way to a handler finds the record of a key that is sent, and refuses the request where there is none. */

type Rule = RuleContext<string>;

/** True when something on each route to a handler finds the record whose key a field of the request is. */
export function isFoundOnRoutes(field: RequestField, { chains }: Mounting, rule: Rule): boolean {
  return chains.length > 0 && chains.every((chain) => chain.some((part) => isFoundBy(part, field, rule)));
}

function isFoundBy({ node, module }: Part, field: RequestField, rule: Rule): boolean {
  const at = unwrap(node);
  const functions = isFunction(at)
    ? [{ node: at, module }]
    : rule.semantics.value(at, module).atoms.flatMap((atom) => (atom.kind === 'function' ? [atom] : []));
  return functions.some((fn) => finds(fn, field));
}

const PARAMETERS = new Map<string, RequestField['part']>([
  ['Param', 'params'],
  ['Query', 'query'],
]);

/**
 * The same of a method of a NestJS controller, by the guards of its own and of its class.
 * @param source where the value comes in: the decorator of a parameter, or the parameter
 */
export function isFoundByGuards(source: TSESTree.Node, rule: Rule): boolean {
  const { module } = rule.semantics;
  const decorator = source.type === 'Decorator' ? source : undefined;
  const method = decorator && methodAround(decorator);
  if (!decorator || !method) return false;
  const [given] = [...PARAMETERS].flatMap(([name, part]) => {
    const [found] = named(decorations([decorator], module, rule), '@nestjs/common', name);
    const key = found && literalText(found.args[0]);
    return key === undefined ? [] : [{ part, name: key }];
  });
  if (!given) return false;
  const decorated = {
    method: decorations(method.decorators, module, rule),
    owner: decorations(method.parent.parent.decorators, module, rule),
  };
  return used(decorated, 'UseGuards').some((guard) => isFoundByGuard(guard, given, rule));
}

function methodAround({ parent }: TSESTree.Decorator): TSESTree.MethodDefinition | undefined {
  for (let at: TSESTree.Node | undefined = parent; at; at = at.parent)
    if (at.type === 'MethodDefinition') return at;
    else if (at.type === 'BlockStatement') return undefined;
  return undefined;
}

function isFoundByGuard(guard: Piece, field: RequestField, rule: Rule): boolean {
  return classesOf(guard, rule)
    .flatMap((cls) => lineage(cls, rule))
    .some(({ node, module }) => {
      const method = methodOf(node, 'canActivate');
      return method !== undefined && isFunction(method.value) && finds({ node: method.value, module }, field);
    });
}

/** True for a function that looks for the record of this key, and goes on only where there is one. */
function finds({ node: fn, module }: Piece & { readonly node: FunctionNode }, field: RequestField): boolean {
  const isOfField = (node: TSESTree.Node): boolean => {
    const read = requestField(node, module);
    return read !== undefined && read.part === field.part && read.name === field.name;
  };
  // `const id = 'shareId' in request.params ? request.params.shareId : request.params.id`
  const isKey = (key: TSESTree.Node): boolean =>
    isOfField(key) || someNode(definitionOf(key, module) ?? key, (one) => isOfField(one));
  return module.callsIn(fn).some((call) => {
    if (call.type !== 'CallExpression' || !keysLookedUp(call).some(isKey)) return false;
    return failsWithoutRecord(call) || isRefusedWithout(call, fn, module);
  });
}

/** `if (!share) throw …`, `if (!share || isOver(share)) return …`, `return share !== null`. */
function isRefusedWithout(call: TSESTree.Node, fn: FunctionNode, module: Module): boolean {
  const isRecord = (node: TSESTree.Node): boolean => {
    const at = settled(node);
    if (at === call) return true;
    const definition = at.type === 'Identifier' ? definitionOf(at, module) : undefined;
    return definition !== undefined && settled(definition) === call;
  };
  return someNode(fn.body!, (node) => {
    if (node.type === 'ReturnStatement' && node.argument) return isPresence(unwrap(node.argument), isRecord);
    if (node.type !== 'IfStatement') return false;
    const test = unwrap(node.test);
    return (isAbsence(test, isRecord) && leaves(node.consequent)) || (isPresence(test, isRecord) && goesOnIn(node));
  });
}

type IsRecord = (node: TSESTree.Node) => boolean;

/** True for a condition that holds wherever there is no record. */
function isAbsence(at: TSESTree.Node, isRecord: IsRecord): boolean {
  switch (at.type) {
    case 'UnaryExpression':
      return at.operator === '!' && isPresence(unwrap(at.argument), isRecord);
    case 'LogicalExpression':
      return at.operator === '||' && [at.left, at.right].some((one) => isAbsence(unwrap(one), isRecord));
    case 'BinaryExpression':
      return /^===?$/.test(at.operator) && comparesWithNothing(at, isRecord);
    default:
      return false;
  }
}

/** True for an expression that is truthy only where there is a record. */
function isPresence(at: TSESTree.Node, isRecord: IsRecord): boolean {
  if (isRecord(at)) return true;
  switch (at.type) {
    case 'UnaryExpression':
      return at.operator === '!' && isAbsence(unwrap(at.argument), isRecord);
    case 'LogicalExpression':
      return at.operator === '&&' && [at.left, at.right].some((one) => isPresence(unwrap(one), isRecord));
    case 'BinaryExpression':
      return /^!==?$/.test(at.operator) && comparesWithNothing(at, isRecord);
    case 'CallExpression':
      return at.callee.type === 'Identifier' && at.callee.name === 'Boolean' && at.arguments.some(isRecord);
    default:
      return false;
  }
}

function comparesWithNothing({ left, right }: TSESTree.BinaryExpression, isRecord: IsRecord): boolean {
  const isNone = (node: TSESTree.Node): boolean => isNothing(node) || (node.type === 'Literal' && node.value === null);
  return (isNone(right) && isRecord(left)) || (isNone(left) && isRecord(right));
}

/** `if (patient) return next(); response.sendStatus(404)`: it goes on in the branch, and nowhere behind it. */
function goesOnIn({ consequent, alternate }: TSESTree.IfStatement): boolean {
  const goesOn = (node: TSESTree.Node): boolean =>
    (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'next') ||
    (node.type === 'ReturnStatement' && node.argument?.type === 'Literal' && node.argument.value === true);
  return someNode(consequent, goesOn) && (leaves(consequent) || (alternate !== null && !someNode(alternate, goesOn)));
}

function settled(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  return at.type === 'AwaitExpression' ? settled(at.argument) : at;
}
