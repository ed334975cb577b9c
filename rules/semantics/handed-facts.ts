import type { TSESTree } from '@typescript-eslint/utils';
import type { Site } from './evaluate';
import type { Fact } from './facts';
import { keyName, memberName, unwrap } from './syntax';
import { checked } from './tables';
import type { FunctionNode } from './value';

/**
 * What a function found out about its parameters, or about parts of them, told of the arguments of a call: `checkId(id)`,
 * `checkParams(req)`, `check({ id })`.
 * @param inner where the facts were found
 */
export function toArguments(
  facts: readonly Fact[],
  fn: FunctionNode,
  call: TSESTree.CallExpression,
  inner: Site,
): readonly Fact[] {
  return facts.flatMap((fact): Fact[] => {
    const way = wayFromParameter(fact.target, fn, inner);
    const argument = way && call.arguments[way.index];
    if (!argument || argument.type === 'SpreadElement') return [];
    const target = partOf(argument, way.path);
    if (!target) return [];
    return (way.path.length > 0 ? [target] : checked(target)).map((node) => ({ ...fact, target: node, at: call }));
  });
}

interface Way {
  readonly index: number;
  readonly path: readonly string[];
}

/** Which parameter an expression is read from, and by which names. */
function wayFromParameter(target: TSESTree.Node, fn: FunctionNode, { module }: Site): Way | undefined {
  const path: string[] = [];
  let root = unwrap(target);
  for (; root.type === 'MemberExpression'; root = unwrap(root.object)) {
    const name = memberName(root);
    if (name === undefined) return undefined;
    path.unshift(name);
  }
  const variable = root.type === 'Identifier' ? module.variableOf(root) : undefined;
  if (!variable) return undefined;
  for (const [index, parameter] of fn.params.entries()) {
    const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    const names = boundAt(pattern, (node) => module.variableOf(node) === variable);
    if (names) return { index, path: [...names, ...path] };
  }
  return undefined;
}

/** The names that lead from a parameter to a variable that it binds: none for a name, `['params', 'id']` in a pattern. */
function boundAt(
  pattern: TSESTree.Node,
  isVariable: (node: TSESTree.Identifier) => boolean,
): readonly string[] | undefined {
  if (pattern.type === 'AssignmentPattern') return boundAt(pattern.left, isVariable);
  if (pattern.type === 'Identifier') return isVariable(pattern) ? [] : undefined;
  if (pattern.type !== 'ObjectPattern') return undefined;
  for (const property of pattern.properties) {
    const name = property.type === 'Property' ? keyName(property) : undefined;
    const rest = property.type === 'Property' && name !== undefined ? boundAt(property.value, isVariable) : undefined;
    if (rest) return [name!, ...rest];
  }
  return undefined;
}

/** A part of an argument as the caller would read it; undefined when the argument has no such part. */
function partOf(argument: TSESTree.Node, path: readonly string[]): TSESTree.Node | undefined {
  const at = unwrap(argument);
  const [name, ...rest] = path;
  if (name === undefined) return at;
  if (at.type !== 'ObjectExpression') return partOf(member(at, name), rest);
  const property = at.properties.find((one) => one.type === 'Property' && keyName(one) === name);
  return property?.type === 'Property' ? partOf(property.value, rest) : undefined;
}

/** `req.params` where the caller writes `req` only: enough of a node to compare references with. */
function member(object: TSESTree.Node, name: string): TSESTree.Node {
  const { range, loc } = object;
  const property = { type: 'Identifier', name, range, loc };
  return { type: 'MemberExpression', object, property, computed: false, optional: false, range, loc } as TSESTree.Node;
}
