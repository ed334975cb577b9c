import type { TSESTree } from '@typescript-eslint/utils';
import { leaves } from '../../semantics/syntax';

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
