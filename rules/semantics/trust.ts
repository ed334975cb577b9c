import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import { unwrap } from './syntax';

/** Whether nothing of what an expression can be comes from outside. */
export function isTrusted(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  return ev.evaluate(node, site).labelled('untrusted').length === 0;
}
/** A constant, or a name that the module itself gives its one value: `const root = fileURLToPath(…)`. */
export function isConstant(ev: Evaluator, node: TSESTree.Node, site: Site): boolean {
  if (isOfModule(node, site) && isTrusted(ev, node, site)) return true;
  const value = ev.evaluate(node, site);
  return (
    value.atoms.length > 0 &&
    value.atoms.every((atom) => atom.kind === 'const' && atom.value !== undefined && atom.value !== null)
  );
}

function isOfModule(node: TSESTree.Node, { module }: Site): boolean {
  const at = unwrap(node);
  const variable = at.type === 'Identifier' ? module.variableOf(at) : undefined;
  const definition = variable?.defs[0]?.node;
  return (
    definition?.type === 'VariableDeclarator' &&
    definition.parent.kind === 'const' &&
    definition.init !== null &&
    definition.parent.parent.type === 'Program'
  );
}
