import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

/** True when the node or one below it passes the test; nodes for which `enter` is false are not looked into. */
export function someNode(
  node: TSESTree.Node,
  test: (node: TSESTree.Node) => boolean,
  enter: (node: TSESTree.Node) => boolean = () => true,
): boolean {
  if (test(node)) return true;
  if (!enter(node)) return false;
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key] as
      TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
    for (const one of Array.isArray(child) ? child : [child]) if (one && someNode(one, test, enter)) return true;
  }
  return false;
}
