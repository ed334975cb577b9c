import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { named, type Decoration } from './nest-decorators';
import { someNode } from './walk';

/** What a guard of NestJS reads of the decorators of a route, `@Public()` and `@Roles('nurse')`, and decides by. */

/** The decorators of a method and of its class. */
export interface Decorated {
  readonly method: readonly Decoration[];
  readonly owner: readonly Decoration[];
}
/** What is known of an expression, for a route: enough to decide an `if`. */
export interface Known {
  readonly truthy: boolean;
  readonly defined: boolean;
  readonly isEmpty?: boolean;
  readonly is?: boolean;
}

const ABSENT: Known = { truthy: false, defined: false };
/** Packages whose decorators describe and check, and leave no mark that a guard of the workspace would read. */
const QUIET = /^(@nestjs\/(?!common$|core$)|class-|typeorm$|@mikro-orm|@nestjsx?\/swagger|nestjs-zod|@anatine)/;

/** What an expression of a guard is for a route; undefined when it depends on the request, or on what is not known. */
export function knownFor(
  node: TSESTree.Node,
  module: Module,
  route: Decorated,
  rule: RuleContext<string>,
  depth = 0,
): Known | undefined {
  if (depth > 6) return undefined;
  const at = unwrap(node);
  const of = (one: TSESTree.Node): Known | undefined => knownFor(one, module, route, rule, depth + 1);
  switch (at.type) {
    case 'Literal':
      return {
        truthy: Boolean(at.value),
        defined: at.value !== null,
        ...(typeof at.value === 'boolean' && { is: at.value }),
      };
    case 'ArrayExpression':
      return { truthy: true, defined: true, isEmpty: at.elements.length === 0 };
    case 'AwaitExpression':
      return of(at.argument);
    case 'Identifier': {
      if (at.name === 'undefined') return ABSENT;
      const definition = module.variableOf(at)?.defs[0]?.node as TSESTree.Node | undefined;
      return definition?.type === 'VariableDeclarator' && definition.id.type === 'Identifier' && definition.init
        ? of(definition.init)
        : undefined;
    }
    case 'UnaryExpression': {
      const inner = at.operator === '!' ? of(at.argument) : undefined;
      return inner && bool(!inner.truthy);
    }
    case 'LogicalExpression': {
      const left = of(at.left);
      if (left === undefined) {
        const right = at.operator === '??' ? undefined : of(at.right);
        return right && right.truthy === (at.operator === '||') ? right : undefined;
      }
      const stays = at.operator === '??' ? left.defined : at.operator === '||' ? left.truthy : !left.truthy;
      return stays ? left : of(at.right);
    }
    case 'BinaryExpression':
      return compared(at, of);
    case 'MemberExpression': {
      const inner = memberName(at) === 'length' ? of(at.object) : undefined;
      return (
        inner && { truthy: inner.defined && inner.isEmpty !== true, defined: inner.defined, isEmpty: inner.isEmpty }
      );
    }
    case 'CallExpression':
      return ofCall(at, module, route, rule, depth);
    default:
      return undefined;
  }
}

function bool(is: boolean): Known {
  return { truthy: is, defined: true, is };
}

function compared(node: TSESTree.BinaryExpression, of: (one: TSESTree.Node) => Known | undefined): Known | undefined {
  const isEqual = /^={2,3}$/.test(node.operator);
  const left = of(node.left);
  const right = of(node.right);
  if (!left || !right) return undefined;
  const other = unwrap(node.right);
  // `roles.length === 0`, `roles.length > 0`
  if (other.type === 'Literal' && other.value === 0 && 'isEmpty' in left)
    return isEqual
      ? bool(!left.truthy)
      : node.operator === '>' || /^!={1,2}$/.test(node.operator)
        ? bool(left.truthy)
        : undefined;
  if (!isEqual && !/^!={1,2}$/.test(node.operator)) return undefined;
  const same =
    !left.defined || !right.defined
      ? left.defined === right.defined
      : left.is !== undefined && right.is !== undefined
        ? left.is === right.is
        : undefined;
  return same === undefined ? undefined : bool(same === isEqual);
}

function ofCall(
  call: TSESTree.CallExpression,
  module: Module,
  route: Decorated,
  rule: RuleContext<string>,
  depth: number,
): Known | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const reads = /^(get(AllAndOverride|AllAndMerge|All)?|getMetadata)$/.exec(memberName(callee) ?? '')?.[0];
  if (reads !== undefined && /reflect/i.test(displayName(callee.object) ?? '') && call.arguments.length >= 2)
    return metadata(call, reads, module, route, rule);
  if (memberName(callee) === 'some' || memberName(callee) === 'includes') return undefined;
  // `if (this.isPublic(context))`
  for (const atom of rule.semantics.value(callee, module).atoms) {
    const [only, ...more] = atom.kind === 'function' ? atom.module.returnsOf(atom.node) : [];
    if (atom.kind === 'function' && only && more.length === 0)
      return knownFor(only, atom.module, route, rule, depth + 2);
  }
  return undefined;
}

/** What `reflector.get(KEY, context.getHandler())` gives. */
function metadata(
  call: TSESTree.CallExpression,
  reads: string,
  module: Module,
  route: Decorated,
  rule: RuleContext<string>,
): Known | undefined {
  const [key, targets] = call.arguments;
  const id = keyOf(rule.semantics.value(key!, module));
  if (id === undefined) return undefined;
  const asks = (name: string): boolean =>
    someNode(targets!, (one) => one.type === 'MemberExpression' && memberName(one) === name);
  const all = [...(asks('getHandler') ? route.method : []), ...(asks('getClass') ? route.owner : [])];
  for (const one of all) {
    const value = written(one, id, rule);
    if (value) return value;
  }
  if (
    all.some((one) => one.library === '' || !(QUIET.test(one.library) || /^@nestjs\/(common|core)$/.test(one.library)))
  )
    return undefined;
  return reads === 'getAllAndMerge' ? { truthy: true, defined: true, isEmpty: true } : ABSENT;
}

/** The value that a decorator leaves under a key. */
function written(one: Decoration, id: unknown, rule: RuleContext<string>): Known | undefined {
  if (one.name === 'Reflectable' && one.node.type === 'CallExpression')
    return keyOf(rule.semantics.value(one.node.callee, one.module)) === id ? given(one.args[0], one, rule) : undefined;
  if (named([one], '@nestjs/common', 'SetMetadata').length === 0 || !one.args[0]) return undefined;
  return keyOf(rule.semantics.value(one.args[0], one.module)) === id ? given(one.args[1], one, rule) : undefined;
}
function given(node: TSESTree.Node | undefined, one: Decoration, rule: RuleContext<string>): Known {
  if (!node) return { truthy: true, defined: true };
  const value = rule.semantics.value(node, one.module);
  const only = value.only()?.value;
  const isEmpty =
    value.atoms.length > 0 &&
    value.atoms.every((atom) => atom.kind === 'array' && !atom.open && atom.items.length === 0);
  return {
    truthy: value.truthiness() !== false,
    defined: true,
    ...(typeof only === 'boolean' && { is: only }),
    ...(isEmpty && { isEmpty }),
  };
}

/** What makes two keys the same: their text, or the decorator that `Reflector.createDecorator` made. */
function keyOf(value: Value): unknown {
  const atom = value.atoms.length === 1 ? value.atoms[0] : value.atoms.find((one) => one.kind === 'const');
  if (atom?.kind === 'const') return typeof atom.value === 'string' ? atom.value : undefined;
  return atom?.kind === 'instance' ? atom.made?.node : undefined;
}
