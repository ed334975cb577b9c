import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';

const seen = new WeakMap<object, WeakSet<TSESTree.Node>>();

/** True the first time a rule asks about a node in one run: two ways to the same fault are one finding. */
export function once(rule: RuleContext<string>, node: TSESTree.Node): boolean {
  let nodes = seen.get(rule);
  if (!nodes) seen.set(rule, (nodes = new WeakSet()));
  if (nodes.has(node)) return false;
  nodes.add(node);
  return true;
}
