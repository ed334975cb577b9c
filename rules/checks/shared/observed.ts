import type { TSESTree } from '@typescript-eslint/utils';
import { displayName, functionAround } from '../../semantics/syntax';
import { functionName } from './therapy';

/** True when the outcome is the result of a function that is handed on without a name: what it decides is not known. */
export function isObserved(node: TSESTree.Node): boolean {
  const around = functionAround(node);
  if (!around || functionName(around) !== undefined || around.parent.type !== 'CallExpression') return false;
  if (/auth|login|sign_?in|verify|guard/i.test(displayName(around.parent.callee) ?? '')) return false;
  for (let at = node.parent; at && at !== around; at = at.parent)
    if (at.type !== 'ReturnStatement' && at.type !== 'LogicalExpression' && at.type !== 'BlockStatement') return false;
  return true;
}
