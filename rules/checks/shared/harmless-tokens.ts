import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { isClass, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { words } from './secrets';
import { functionName } from './therapy';
import { someNode } from './walk';

/** What bears the name of a secret and may be guessed all the same. */

/** `study.${study.id}.participant.${participant.id}`: the ids of records one below the other say where, and let nobody in. */
export function isAddressOfRecords(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  if (at.type !== 'TemplateLiteral' || at.expressions.length < 2) return false;
  const between = at.quasis.slice(1, -1);
  return (
    between.every(({ value }) => /[a-z]{3,}/i.test(value.raw) || /^[./:]$/.test(value.raw)) &&
    at.expressions.every((one) => /^_?id$|[a-z\d]Id$|_id$/.test(lastName(one) ?? ''))
  );
}

/** The nonce of OAuth 1.0a has to be new for each request, and need not be hard to guess (RFC 5849, section 3.3). */
export function isOfOAuth1(name: string, { semantics: { module } }: Pick<RuleContext, 'semantics'>): boolean {
  return (
    /nonce$/i.test(name) &&
    someNode(
      module.ast,
      (node) =>
        (node.type === 'Property' && keyName(node) === 'oauth_nonce') ||
        (node.type === 'MemberExpression' && memberName(node) === 'oauth_nonce'),
    )
  );
}

/**
 * `{ SignatureNonce, SignatureMethod, Timestamp }`, `{ nonce, timestamp, sign }`: of a request that is signed the nonce has to
 * be new, so that it is not taken twice; what must not be guessed is the key of the signature.
 */
export function isOfSignedRequest(node: TSESTree.Node): boolean {
  const property = node.parent?.type === 'Property' && node.parent.value === node ? node.parent : undefined;
  if (!property || property.parent.type !== 'ObjectExpression' || !/nonce$/i.test(keyName(property) ?? ''))
    return false;
  const keys = property.parent.properties.flatMap((one) => (one.type === 'Property' ? [keyName(one) ?? ''] : []));
  return (
    keys.some((key) => /time_?stamp$|^ts$/i.test(key)) &&
    keys.some((key) => /access_?key|app_?(id|key)|sign|api_?key/i.test(key) && !/nonce$/i.test(key))
  );
}

/**
 * `withLock(() => { const token = … })`: the token of a lock tells its holder from others that hold it later. Who can take it
 * away writes to the store of the locks anyway.
 */
export function isOfLock({ name, whole }: { name: string; whole: TSESTree.Node }): boolean {
  if (!/(token|secret|id|key)$/i.test(name)) return false;
  for (let at: TSESTree.Node | undefined = whole; at; at = at.parent)
    if (isFunction(at) || isClass(at)) {
      const around = words((isFunction(at) ? functionName(at) : at.id?.name) ?? '');
      if (around.some((word) => LOCKS.test(word)) && !around.some((word) => OF_DOORS.test(word))) return true;
    }
  return false;
}
const LOCKS = /^(lock|locks|locked|mutex|semaphore|lease)$/;
const OF_DOORS = /^(door|smart|bike|drawer|cabinet|unlock|un|account|user)$/;
