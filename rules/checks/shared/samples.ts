import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, unwrap } from '../../semantics/syntax';
import { literalText } from './expressions';

/** Names that nobody can own, kept for documents and samples (RFC 2606, section 3). */
const NOBODYS = /^([a-z][a-z\d+.-]*:\/\/)?([\w-]+\.)*example\.(com|net|org)(?=[:/]|$)/i;
/** From the settings of a part of a program to those of the whole of it. */
const MAX_OBJECTS = 3;

/** True for what is written for a server that cannot exist: `{ url: 'ldaps://example.com', bind: { password: '…' } }`. */
export function isForNobodysServer(node: TSESTree.Node): boolean {
  let objects = 0;
  for (let at = node.parent; at && objects < MAX_OBJECTS; at = at.parent) {
    if (!/^(Property|ObjectExpression|TS\w*Expression)$/.test(at.type)) return false;
    if (at.type !== 'ObjectExpression') continue;
    objects++;
    if (at.properties.some((one) => one.type === 'Property' && NOBODYS.test(literalText(unwrap(one.value)) ?? '')))
      return true;
  }
  return false;
}

/**
 * True for a default by which a component is shown without anybody who uses it: each of its properties has one that is
 * written out, as previews of mails and catalogues of components need.
 */
export function isPreviewSample(node: TSESTree.Node): boolean {
  const pattern = node.parent?.type === 'AssignmentPattern' ? node.parent.parent.parent : undefined;
  return (
    pattern?.type === 'ObjectPattern' &&
    pattern.parent.type !== 'VariableDeclarator' &&
    isFunction(pattern.parent) &&
    pattern.properties.length > 1 &&
    pattern.properties.every(
      (one) => one.type === 'Property' && one.value.type === 'AssignmentPattern' && isWritten(one.value.right),
    )
  );
}
function isWritten(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return (
    (at.type === 'Literal' && at.value !== null) ||
    (at.type === 'TemplateLiteral' && at.expressions.length === 0) ||
    (at.type === 'ArrayExpression' && at.elements.length > 0)
  );
}
