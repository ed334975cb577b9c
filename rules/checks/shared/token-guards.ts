import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { memberName } from '../../semantics/syntax';
import type { Part } from './applications';
import { lastName } from './expressions';
import { mentions, said } from './mentions';

/**
 * True for a route on which who asks is told by a header alone, which no link and no foreign page sends: a session that
 * there is besides serves something else.
 * @param chain what stands before the handler, and the handler
 */
export function isByToken(chain: readonly Part[], rule: RuleContext<string>): boolean {
  return (
    chain.some((part) => mentions(part, readsToken, rule, 1)) &&
    !chain.some((part) => mentions(part, readsCookie, rule, 1))
  );
}
function readsToken(node: TSESTree.Node): boolean {
  if (node.type === 'CallExpression' && /^(authenticate|AuthGuard)$/.test(lastName(node.callee) ?? '')) {
    const [strategy] = node.arguments;
    return strategy?.type === 'Literal' && /^(jwt|bearer|headerapikey)$/i.test(String(strategy.value));
  }
  return /^(authorization|x-api-key|bearer|express-?jwt)$/i.test(said(node)?.trim() ?? '');
}
function readsCookie(node: TSESTree.Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    /^(session|cookies|signedCookies|isAuthenticated)$/.test(memberName(node) ?? '') &&
    !(node.object.type === 'Identifier' && node.object.name === 'passport')
  );
}
