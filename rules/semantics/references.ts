import type { TSESTree } from '@typescript-eslint/utils';
import type { Site } from './evaluate';
import { memberName, unwrap } from './syntax';

/** True when two expressions are the same variable or the same path from it or from `this`. */
export function sameReference(a: TSESTree.Node, b: TSESTree.Node, site: Site): boolean {
  const left = unwrap(a);
  const right = unwrap(b);
  if (left.type === 'Identifier' && right.type === 'Identifier')
    return left.name === right.name && site.module.variableOf(left) === site.module.variableOf(right);
  if (left.type === 'ThisExpression' && right.type === 'ThisExpression') return true;
  if (left.type === 'MemberExpression' && right.type === 'MemberExpression') {
    const name = memberName(left);
    return name !== undefined && name === memberName(right) && sameReference(left.object, right.object, site);
  }
  return false;
}
