import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { functionAround, inside, memberName, unwrap } from '../../semantics/syntax';

/** As many values at most: what a digest is cut down to tells next to nothing of a password. */
const FEW = 256;

/**
 * True for a digest that is made in a function and leaves it only as one of a few values: `return sum % 32`. It sorts
 * records into buckets; a guess cannot be tried on it.
 * @param arrival what is hashed, where it is hashed or where a wrapper is called
 */
export function isCutToFewBits({ call }: Arrival, { semantics }: Pick<RuleContext, 'semantics'>): boolean {
  const { module } = semantics.of(call.module);
  const fn = functionAround(call.node);
  const returns = fn ? module.returnsOf(fn) : [];
  return returns.length > 0 && returns.every((one) => isOneOfFew(one)) && staysWithin(call.node, returns, module);
}

/** `sum % 32`, `digest[0] & 0x1f`, and either as a text. */
function isOneOfFew(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  if (at.type === 'CallExpression') {
    const callee = unwrap(at.callee);
    if (callee.type === 'MemberExpression')
      return /^(toString|toFixed|padStart)$/.test(memberName(callee) ?? '') && isOneOfFew(callee.object);
    return callee.type === 'Identifier' && /^(String|Number)$/.test(callee.name) && isOneOfFew(at.arguments[0]!);
  }
  if (at.type !== 'BinaryExpression') return false;
  const by = unwrap(at.right);
  return (
    by.type === 'Literal' &&
    typeof by.value === 'number' &&
    ((at.operator === '%' && by.value <= FEW) || (at.operator === '&' && by.value < FEW))
  );
}

/** True when the digest goes straight into what is returned, or into a variable of which only parts are read. */
function staysWithin(call: TSESTree.Node, returns: readonly TSESTree.Node[], module: Module): boolean {
  if (returns.some((one) => inside(call, one))) return true;
  let at = call;
  while (
    at.parent &&
    (unwrap(at.parent) === unwrap(at) ||
      (at.parent.type === 'MemberExpression' && at.parent.object === at) ||
      (at.parent.type === 'CallExpression' && at.parent.callee === at))
  )
    at = at.parent;
  const variable = at.parent?.type === 'VariableDeclarator' ? module.variableOf(at.parent.id) : undefined;
  return (
    variable !== undefined &&
    variable.references.every(
      (one) =>
        !one.isRead() ||
        returns.some((returned) => inside(one.identifier as TSESTree.Node, returned)) ||
        isRead(one.identifier as TSESTree.Node),
    )
  );
}

/** `digest[i]`, `digest.length`, `digest.readUInt8(0)`. */
function isRead(node: TSESTree.Node): boolean {
  const { parent } = node;
  return (
    parent?.type === 'MemberExpression' &&
    parent.object === node &&
    (parent.computed || /^(length|reduce|charCodeAt|read\w+)$/.test(memberName(parent) ?? ''))
  );
}
