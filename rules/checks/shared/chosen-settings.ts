import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../../semantics/syntax';
import type { Reading } from './dev-guard';

/**
 * True for what stands under a condition that holds only where whoever runs the program sets an environment variable,
 * `process.env.HASHING === 'insecure' ? 1 : 12`, `if (process.env.FAST_TESTS)`: nothing of it is in an installation that
 * sets nothing.
 */
export function isChosenBySetting(node: TSESTree.Node, reading: Reading): boolean {
  for (let at: TSESTree.Node = node, parent = node.parent; parent; at = parent, parent = parent.parent)
    if (
      (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') &&
      parent.test !== at &&
      isSet(parent.test, parent.consequent === at, reading)
    )
      return true;
  return false;
}

/** Whether a condition that holds, or does not hold, says that an environment variable is set. */
function isSet(test: TSESTree.Node, holds: boolean, reading: Reading): boolean {
  const at = unwrap(test);
  if (at.type === 'UnaryExpression' && at.operator === '!') return isSet(at.argument, !holds, reading);
  if (at.type === 'BinaryExpression' && /^[!=]==?$/.test(at.operator))
    return (
      (at.operator[0] === '=') === holds &&
      [at.left, at.right].some((side) => isOfEnvironment(side, reading)) &&
      [at.left, at.right].some((side) => isSomeText(side, reading))
    );
  return holds && isOfEnvironment(at, reading);
}

function isOfEnvironment(node: TSESTree.Node, reading: Reading): boolean {
  return reading.value(node).labelled('environment').length > 0;
}

function isSomeText(node: TSESTree.Node, reading: Reading): boolean {
  const text = reading.value(node).only()?.value;
  return typeof text === 'string' && text !== '';
}
