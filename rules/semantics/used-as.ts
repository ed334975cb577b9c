import type { TSESTree } from '@typescript-eslint/utils';
import { memberName, unwrap } from './syntax';

const ofObjects = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Array.prototype),
]);
/** Methods that texts have and lists and plain objects have not: where one was called, there was a text. */
const OF_TEXTS = new Set(Object.getOwnPropertyNames(String.prototype).filter((name) => !ofObjects.has(name)));

/**
 * The references on which, whenever the expression has been evaluated, a method was called that only texts have: on
 * anything else the call would have thrown.
 */
export function usedAsText(expression: TSESTree.Node): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  visit(expression, found);
  return found;
}

/** Goes where evaluation goes in every case: not into functions, branches and what an optional chain may skip. */
function visit(node: TSESTree.Node, found: TSESTree.Node[]): void {
  if (node.type === 'ChainExpression') return chain(node.expression, found);
  const at = unwrap(node);
  switch (at.type) {
    case 'ChainExpression':
      return chain(at.expression, found);
    case 'CallExpression':
      chain(at, found);
      for (const argument of at.arguments) visit(argument, found);
      return;
    case 'NewExpression':
      for (const argument of at.arguments) visit(argument, found);
      return;
    case 'MemberExpression':
      return visit(at.object, found);
    case 'LogicalExpression':
      return visit(at.left, found);
    case 'ConditionalExpression':
      return visit(at.test, found);
    case 'AssignmentExpression':
      return visit(at.right, found);
    case 'BinaryExpression':
      visit(at.left, found);
      return visit(at.right, found);
    case 'UnaryExpression':
    case 'AwaitExpression':
    case 'SpreadElement':
      return visit(at.argument, found);
    case 'Property':
      return visit(at.value, found);
    case 'TemplateLiteral':
    case 'SequenceExpression':
      for (const one of at.expressions) visit(one, found);
      return;
    case 'ArrayExpression':
      for (const one of at.elements) if (one) visit(one, found);
      return;
    case 'ObjectExpression':
      for (const one of at.properties) visit(one, found);
      return;
    default:
  }
}

/** `x.trim()`, `x?.trim().split(':')`: what stands at the beginning is evaluated whatever is skipped behind it. */
function chain(node: TSESTree.Node, found: TSESTree.Node[]): void {
  const at = unwrap(node);
  if (at.type === 'MemberExpression') return chain(at.object, found);
  if (at.type !== 'CallExpression') return visit(at, found);
  const callee = unwrap(at.callee);
  if (callee.type !== 'MemberExpression') return;
  const target = unwrap(callee.object);
  if (!at.optional && (target.type === 'Identifier' || target.type === 'MemberExpression')) {
    const name = memberName(callee);
    if (name !== undefined && OF_TEXTS.has(name)) found.push(target);
  }
  chain(target, found);
}
