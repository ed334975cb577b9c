import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';

const seen = new WeakMap<object, WeakSet<TSESTree.Node>>();

/** True the first time a rule asks about a node in one run: two ways to the same fault are one finding. */
export function once(rule: RuleContext<string>, node: TSESTree.Node): boolean {
  let nodes = seen.get(rule);
  if (!nodes) seen.set(rule, (nodes = new WeakSet()));
  if (nodes.has(node)) return false;
  nodes.add(node);
  return true;
}

/**
 * The same about the call that says what is handed on: behind functions of the workspace, `enqueue(to, subject, text)`, the
 * call of the outermost, for each of its callers puts its own text together.
 */
export function onceGiven(rule: RuleContext<string>, { call, node, direct }: Arrival): boolean {
  return once(rule, (direct ? undefined : callAround(node)) ?? call.node);
}

/**
 * The same about the call that has to be mended: behind a function of another file the call of that, which stands in the
 * file of the rule. Functions of the same file are mended once, for all who call them.
 */
export function onceACall(rule: RuleContext<string>, { call, node }: Arrival): boolean {
  const isHere = call.module === rule.semantics.module;
  return once(rule, (isHere ? undefined : callAround(node)) ?? call.node);
}

function callAround(node: TSESTree.Node): TSESTree.Node | undefined {
  let at: TSESTree.Node | undefined = node;
  while (at && at.type !== 'CallExpression' && at.type !== 'NewExpression') at = at.parent;
  return at;
}
