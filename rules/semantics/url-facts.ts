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
  const host = ev.evaluate(at.right, site);
  // What a caller gives is judged with the caller, where it may come from anywhere.
  const isOwn = host.labelled('untrusted', 'url').length === 0 && host.atoms.every(({ kind }) => kind !== 'parameter');
  return isOwn ? [{ target: left.object, at, clears: ['url'] }] : [];
}

/** Options of a request and objects of other kinds keep what they were given beside the host. */
function isUrl(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  return !ev.evaluate(node, site).atoms.some(({ kind }) => kind === 'object' || kind === 'array');
}
