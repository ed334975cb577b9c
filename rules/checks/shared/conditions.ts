import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { displayName, isNothing, leaves, memberName, unwrap } from '../../semantics/syntax';

/** A condition that decides whether some code runs. */
export interface Condition {
  readonly test: TSESTree.Expression;
  /** Whether the code runs where the test holds, or where it does not. */
  readonly holds: boolean;
  /** The `if` before the code that leaves; undefined where the code stands in a branch of the condition. */
  readonly leaving?: TSESTree.IfStatement;
}

/**
 * The conditions under which the code at a node runs, from the nearest outwards: of the branches it stands in
 * (`if (…) { … }`, `… ? … : …`, `… && …`, `… || …`, `… ?? …`) and of what leaves before it (`if (…) return;`).
 * @param outermost what the search ends at, such as a function
 */
export function* conditionsOf(node: TSESTree.Node, outermost?: TSESTree.Node): Generator<Condition> {
  for (let at = node, { parent } = node; parent && at !== outermost; at = parent, parent = parent.parent)
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        if (parent.test !== at) yield { test: parent.test, holds: parent.consequent === at };
        break;
      case 'LogicalExpression':
        if (parent.right === at) yield { test: parent.left, holds: parent.operator === '&&' };
        break;
      case 'BlockStatement':
      case 'Program':
        for (const one of parent.body) {
          if (one === at) break;
          if (one.type === 'IfStatement' && leaves(one.consequent))
            yield { test: one.test, holds: false, leaving: one };
        }
        break;
    }
}

/**
 * True for a name where code runs only when nothing is behind it: `if (!key) log('no key', key)`, unless it was set between
 * the question and there.
 */
export function isNothingHere(node: TSESTree.Node, module: Module): boolean {
  const name = displayName(unwrap(node));
  if (name === undefined) return false;
  for (const { test, holds } of conditionsOf(node))
    if (saysNothing(test, holds, name)) return !isSetBetween(unwrap(node), test.range[1], module);
  return false;
}

function saysNothing(test: TSESTree.Node, holds: boolean, name: string): boolean {
  const at = unwrap(test);
  const isNamed = (one: TSESTree.Node): boolean => displayName(unwrap(one)) === name;
  switch (at.type) {
    case 'UnaryExpression':
      return at.operator === '!' && saysNothing(at.argument, !holds, name);
    case 'LogicalExpression': {
      const sides = [at.left, at.right].map((side) => saysNothing(side, holds, name));
      return at.operator === (holds ? '&&' : '||') ? sides.includes(true) : !sides.includes(false);
    }
    case 'BinaryExpression':
      return (
        /^[!=]==?$/.test(at.operator) &&
        (at.operator[0] === '=') === holds &&
        [at.left, at.right].some(isNamed) &&
        [at.left, at.right].some((side) => isNothing(side) || (side.type === 'Literal' && side.value === ''))
      );
    default:
      return !holds && isNamed(at);
  }
}

function isSetBetween(node: TSESTree.Node, from: number, module: Module): boolean {
  const written: readonly TSESTree.Node[] =
    node.type === 'Identifier'
      ? (module.variableOf(node)?.references ?? []).filter((one) => one.isWrite()).map(({ identifier }) => identifier)
      : module.writesOf((node.type === 'MemberExpression' && memberName(node)) || '');
  return written.some(({ range }) => range[0] > from && range[0] < node.range[0]);
}
