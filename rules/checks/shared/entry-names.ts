import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { displayName, isFunction, memberName, unwrap } from '../../semantics/syntax';
import { definitionOf } from './expressions';

const OVER = /^(map|filter|forEach|find|findIndex|some|every|flatMap)$/;
const LEAVES_ITEMS = /^(filter|sort|slice|reverse|toSorted)$/;

/**
 * True for the name of an entry of a table: `serviceKey` of `Object.keys(services).forEach((serviceKey) => …)`, of
 * `for (const serviceKey in services)` and of `Object.entries(services).map(([serviceKey, service]) => …)`.
 * @param node a use of the variable
 */
export function isEntryName(node: TSESTree.Node, module: Module): boolean {
  const at = unwrap(node);
  const definition = at.type === 'Identifier' ? module.variableOf(at)?.defs[0] : undefined;
  const name = definition?.name as TSESTree.Node | undefined;
  const holder = definition?.node as TSESTree.Node | undefined;
  if (!name || !holder) return false;
  const isFirst = name.parent?.type === 'ArrayPattern' && name.parent.elements[0] === name;
  const wanted = isFirst ? 'Object.entries' : 'Object.keys';
  const item = isFirst ? name.parent : name;
  if (isFunction(holder)) {
    const call = holder.parent;
    const list = call?.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    return (
      list?.type === 'MemberExpression' &&
      holder.params[0] === item &&
      OVER.test(memberName(list) ?? '') &&
      madeBy(list.object, module) === wanted
    );
  }
  if (holder.type !== 'VariableDeclarator' || holder.id !== item) return false;
  const loop = holder.parent.parent;
  if (loop.type === 'ForInStatement') return !isFirst;
  return loop.type === 'ForOfStatement' && madeBy(loop.right, module) === wanted;
}

/** `Object.keys` of what it gives, alone or by way of a variable and of methods that leave the items as they are. */
function madeBy(node: TSESTree.Node, module: Module): string | undefined {
  const at = unwrap(definitionOf(node, module) ?? node);
  if (at.type !== 'CallExpression') return undefined;
  const callee = unwrap(at.callee);
  return callee.type === 'MemberExpression' && LEAVES_ITEMS.test(memberName(callee) ?? '')
    ? madeBy(callee.object, module)
    : displayName(callee);
}
