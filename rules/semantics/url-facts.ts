import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import type { Fact } from './facts';
import { memberName, unwrap } from './syntax';

/**
 * What is known behind `url.hostname = OWN_HOST` and `url.host = …`: whoever wrote the address, it leads to that host.
 * @param expression that is evaluated as a statement
 */
export function setHost(ev: Evaluator, expression: TSESTree.Node, site: Site): readonly Fact[] {
  const at = unwrap(expression);
  if (at.type !== 'AssignmentExpression' || at.operator !== '=') return [];
  const left = unwrap(at.left);
  if (left.type !== 'MemberExpression' || !/^host(name)?$/.test(memberName(left) ?? '')) return [];
  if (!isUrl(ev, left.object, site)) return [];
  return isOwnHost(ev, at.right, site) ? [{ target: left.object, at, clears: ['url'] }] : [];
}

/**
 * What is known where `url.origin === OWN.origin` held: whoever wrote the address, it leads to a server of the program's
 * own. A host alone says nothing of the scheme.
 * @param side of the comparison whose address is judged
 * @param other what it is compared with
 */
export function sameOrigin(
  ev: Evaluator,
  side: TSESTree.Node,
  other: TSESTree.Node,
  at: TSESTree.Node,
  site: Site,
): readonly Fact[] {
  const asked = unwrap(side);
  const isAsked = asked.type === 'MemberExpression' && memberName(asked) === 'origin';
  if (!isAsked || !isUrl(ev, asked.object, site) || !isOwnHost(ev, other, site)) return [];
  return [{ target: unwrap(asked.object), at, clears: ['url'] }];
}

/** What a caller gives is judged with the caller, where it may come from anywhere. */
function isOwnHost(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  const host = ev.evaluate(node, site);
  return host.labelled('untrusted', 'url').length === 0 && host.atoms.every(({ kind }) => kind !== 'parameter');
}

/** Options of a request and objects of other kinds keep what they were given beside the host. */
function isUrl(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  return !ev.evaluate(node, site).atoms.some(({ kind }) => kind === 'object' || kind === 'array');
}
