import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { unwrap } from '../../semantics/syntax';
import { isCutDown } from './cut-down';
import { partsOf, type Leaf } from './leaves';
import { isSecretName } from './secrets';

/**
 * The passwords and the like in an object that is logged under a name of its own, `validated.config`, where the code that
 * makes the object is seen to put them in. One that it later takes out or writes over is none.
 */
export function secretParts(leaf: Leaf, rule: RuleContext<string>): readonly Leaf[] {
  const { node, value, isPart, isRead } = leaf;
  if (isPart || isRead || !isSetHere(node, rule) || isCutDown(node, rule)) return [];
  const parts = partsOf(value, node);
  const isOver = ({ key }: Leaf): boolean =>
    parts.some((one) => one.key === key && one.value.atoms.every(({ kind }) => kind === 'const'));
  return parts.filter((one) => isSecretName(one.key ?? '') && one.value.atoms.length > 0 && !isOver(one));
}

/** A variable, or a part of one: what a parameter holds is told where it is given. */
function isSetHere(node: TSESTree.Node, { semantics: { module } }: RuleContext<string>): boolean {
  let root = unwrap(node);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  return root.type === 'Identifier' && module.variableOf(root)?.defs[0]?.node.type === 'VariableDeclarator';
}
