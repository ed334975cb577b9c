import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { functionAround, inside, unwrap } from '../../semantics/syntax';

/**
 * True when nothing reads what an expression gives: it is a statement of its own (a function of which it takes no notice
 * may stand behind it), or goes into a variable that is set anew, whatever happens, before anything reads it.
 */
export function isNeverRead(node: TSESTree.Node, module: Module): boolean {
  let at = node;
  while (
    at.parent &&
    (unwrap(at.parent) === unwrap(at) || (at.parent.type === 'MemberExpression' && at.parent.object === at))
  )
    at = at.parent;
  const { parent } = at;
  if (parent?.type === 'ExpressionStatement') return true;
  return (
    parent?.type === 'AssignmentExpression' &&
    parent.operator === '=' &&
    parent.right === at &&
    parent.left.type === 'Identifier' &&
    parent.parent.type === 'ExpressionStatement' &&
    isSetAnew(parent, parent.left, module)
  );
}

/** A later statement of a block around the assignment sets the variable, and no read stands between the two. */
function isSetAnew(write: TSESTree.AssignmentExpression, target: TSESTree.Identifier, module: Module): boolean {
  const around = functionAround(write);
  const references = module.variableOf(target)?.references ?? [];
  return references.some(({ identifier }) => {
    const again = identifier.parent;
    if (again.type !== 'AssignmentExpression' || again.left !== identifier || again.operator !== '=') return false;
    const block = again.parent.type === 'ExpressionStatement' ? again.parent.parent : undefined;
    if (!block || !inside(write, block) || again.range[0] < write.range[1] || functionAround(again) !== around)
      return false;
    return !references.some(
      (one) => one.isRead() && one.identifier.range[0] > write.range[1] && one.identifier.range[0] < again.range[1],
    );
  });
}
