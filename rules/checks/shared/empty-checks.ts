import type { TSESTree } from '@typescript-eslint/utils';
import { displayName, isFunction, isNothing, unwrap } from '../../semantics/syntax';
import type { Atom } from '../../semantics/value';
import { someNode } from './walk';

/**
 * True for a check that answers with what is wrong with a certificate or signature, and answers nothing: it neither returns
 * an error, nor throws, nor calls anything that could.
 */
export function refusesNothing(atom: Atom): boolean {
  if (atom.kind !== 'function' || !('body' in atom.node) || !atom.node.body) return false;
  const { body } = atom.node;
  if (body.type !== 'BlockStatement') return accepts(body);
  return !someNode(body, canRefuse, (node) => node === body || !isFunction(node));
}

function canRefuse(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'ThrowStatement':
    case 'NewExpression':
    case 'AwaitExpression':
      return true;
    case 'CallExpression':
      return !accepts(node) && !/(^|\.)(console|log|logger)\./i.test(displayName(node.callee) ?? '');
    case 'ReturnStatement':
      return node.argument !== null && !accepts(node.argument);
    default:
      return false;
  }
}

/** Neither nothing nor a boolean refuses a certificate, nor a promise of it. */
function accepts(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  if (at.type === 'CallExpression' && displayName(at.callee) === 'Promise.resolve') return at.arguments.every(accepts);
  return isNothing(at) || (at.type === 'Literal' && typeof at.value === 'boolean');
}
