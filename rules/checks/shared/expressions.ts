import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { isFunction, unwrap } from '../../semantics/syntax';

/** The one expression that a name of this module stands for: the value of a variable that is set where it is declared. */
export function definitionOf(node: TSESTree.Node, module: Module): TSESTree.Node | undefined {
  const at = unwrap(node);
  const definition = at.type === 'Identifier' ? module.variableOf(at)?.defs[0]?.node : undefined;
  return definition?.type === 'VariableDeclarator' && definition.id.type === 'Identifier' ? (definition.init ?? undefined) : undefined;
}

/** True when the expression is a name that is declared as a string. */
export function isStringTyped(node: TSESTree.Node, module: Module): boolean {
  const at = unwrap(node);
  if (at.type !== 'Identifier') return false;
  return (module.variableOf(at)?.defs ?? []).some(({ name }) => name.type === 'Identifier' && (name as TSESTree.Identifier).typeAnnotation?.typeAnnotation.type === 'TSStringKeyword');
}

/** True when a node stands at the top of its module, outside of every function. */
export function isAtTop(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return false;
  return true;
}
