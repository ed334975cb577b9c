import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { displayName, unwrap } from '../../semantics/syntax';
import { definitionOf } from './expressions';
import { someNode } from './walk';

/** The names of which an expression is made, and the expressions that they stand for. */
export interface Named {
  readonly names: ReadonlySet<string>;
  readonly nodes: readonly TSESTree.Node[];
}

/** What an expression is made of by name, `request.query.url`, also by the constants that it names, and what those are set to. */
export function namesIn(node: TSESTree.Node, module: Module): Named {
  const names = new Set<string>();
  const nodes: TSESTree.Node[] = [node];
  for (const one of nodes)
    for (const at of namedIn(one)) {
      const name = displayName(at);
      if (name === undefined || names.has(name)) continue;
      names.add(name);
      const made = nodes.length < MAX_NAMES ? definitionOf(rootOf(at), module) : undefined;
      if (made) nodes.push(made);
    }
  return { names, nodes: nodes.slice(1) };
}
const MAX_NAMES = 6;

/** The names in an expression, each with the fields that are read of it; of a method the object alone. */
export function namedIn(node: TSESTree.Node): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  someNode(node, (at) => {
    const isPart = at.parent?.type === 'MemberExpression' && (at.parent.object === at || !at.parent.computed);
    const isName = at.type === 'Identifier' || at.type === 'MemberExpression';
    const isCallee =
      /^(Call|New)Expression$/.test(at.parent?.type ?? '') && (at.parent as TSESTree.CallExpression).callee === at;
    if (!isName || (at.type === 'Identifier' && isCallee)) return false;
    if (!isPart && !isCallee) found.push(at);
    else if (at.type === 'MemberExpression' && isCallee) found.push(at.object);
    return false;
  });
  return found;
}

/** What a chain of fields begins with. */
export function rootOf(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  return at.type === 'MemberExpression' ? rootOf(at.object) : at;
}

/** The same name, a field of it, or what it is a field of. */
export function mentionsAny(node: TSESTree.Node, { names }: Named): boolean {
  const given = namedIn(node).flatMap((one) => displayName(one) ?? []);
  return given.some((one) => [...names].some((name) => `${name}.`.startsWith(`${one}.`) || one.startsWith(`${name}.`)));
}
