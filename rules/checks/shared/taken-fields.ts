import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Piece } from './mentions';
import { someNode } from './walk';

/**
 * The names of the fields that handlers take out of the body of a request, one by one.
 * @param pieces handlers, and what wraps them
 * @returns undefined where a body is handed on whole, or none is seen
 */
export function fieldsTaken(pieces: readonly Piece[], rule: RuleContext<string>): readonly string[] | undefined {
  const functions = pieces.flatMap(({ node, module }) => [
    node,
    ...rule.semantics.value(node, module).atoms.flatMap((atom) => (atom.kind === 'function' ? [atom.node] : [])),
  ]);
  const names: string[] = [];
  let isWhole = false;
  for (const fn of functions)
    someNode(fn, (one) => {
      if (one.type !== 'MemberExpression' || memberName(one) !== 'body') return false;
      const taken = takenFrom(one);
      if (taken) names.push(...taken);
      else isWhole = true;
      return isWhole;
    });
  return isWhole || names.length === 0 ? undefined : names;
}

/** `req.body.room`, `const { identity, room } = req.body`. */
function takenFrom(body: TSESTree.MemberExpression): readonly string[] | undefined {
  let at: TSESTree.Node = body;
  while (at.parent && unwrap(at.parent) === body) at = at.parent;
  const { parent } = at;
  if (parent?.type === 'MemberExpression' && parent.object === at) {
    const name = memberName(parent);
    return name === undefined ? undefined : [name];
  }
  if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'ObjectPattern') return undefined;
  const keys = parent.id.properties.map((one) => (one.type === 'Property' ? keyName(one) : undefined));
  return keys.every((key) => key !== undefined) ? keys : undefined;
}
