import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

/** True when the node or one below it passes the test; nodes for which `enter` is false are not looked into. */
export function someNode(
  node: TSESTree.Node,
  test: (node: TSESTree.Node) => boolean,
  enter: (node: TSESTree.Node) => boolean = () => true,
): boolean {
  // Without recursion: texts are put together by chains of hundreds of operators, and each is a level of the tree.
  const open = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (test(at)) return true;
    if (!enter(at)) continue;
    const keys = visitorKeys[at.type] ?? [];
    for (let k = keys.length - 1; k >= 0; k--) {
      const child = (at as unknown as Record<string, unknown>)[keys[k]!] as
        TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
      if (Array.isArray(child)) {
        for (let i = child.length - 1; i >= 0; i--) if (child[i]) open.push(child[i]!);
      } else if (child) open.push(child);
    }
  }
  return false;
}
