import type { TSESTree } from '@typescript-eslint/utils';
import { sameReference } from '../../semantics/references';
import type { Semantics } from '../../semantics/semantics';
import { outermostFunction } from '../../semantics/syntax';
import { someNode } from './walk';

/** `'undefined'`, `'changeme'`: what stands for none is no value that the sender would have. */
const SHORTEST = 12;

/**
 * True for what the function around compares with texts that are written in the source, the names of the networks that a
 * program knows: everybody who has the code has these, so what is compared is told to nobody by a log.
 */
export function isComparedWithOwnText(node: TSESTree.Node, semantics: Semantics): boolean {
  const { module } = semantics;
  const around = outermostFunction(node);
  if (!around || !/^(Identifier|MemberExpression)$/.test(node.type)) return false;
  const isOwnText = (side: TSESTree.Node): boolean => {
    const { atoms } = semantics.value(side);
    return (
      atoms.length > 0 &&
      atoms.every((atom) => atom.kind === 'const' && typeof atom.value === 'string' && atom.value.length >= SHORTEST)
    );
  };
  return someNode(
    around,
    (one) =>
      one.type === 'BinaryExpression' &&
      /^[!=]==?$/.test(one.operator) &&
      one.left.type !== 'PrivateIdentifier' &&
      ((sameReference(one.left, node, { module }) && isOwnText(one.right)) ||
        (sameReference(one.right, node, { module }) && isOwnText(one.left))),
  );
}
