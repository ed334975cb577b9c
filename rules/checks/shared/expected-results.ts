import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { displayName, methodName } from '../../semantics/syntax';
import { rootOf } from './named-parts';
import { someNode } from './walk';

/** Methods of assertions that take what a test expects. */
const COMPARES =
  /^(equals?|eql?|is|same\w*|deepEquals?|strictEqual|deepStrictEqual|looseEqual|match(es|Object)?|include\w*|contain\w*|to(Be|Equal|StrictEqual|Match\w*|Contain\w*|Have\w*))$/;

/**
 * True for a text that a test expects as a result, here or elsewhere in its file: the code under test makes it of the inputs
 * of the test, so nobody issued it.
 */
export function isExpectedResult(node: TSESTree.Node, text: string, { ast }: Module): boolean {
  return someNode(ast, (one) => (one === node || (one.type === 'Literal' && one.value === text)) && isExpected(one));
}

/** `assert.deepEqual(made, { token: '…' })`, `expect(made).toEqual('…')` */
function isExpected(node: TSESTree.Node): boolean {
  let at = node;
  while (at.parent && /^(Property|ObjectExpression|ArrayExpression|TSAsExpression)$/.test(at.parent.type))
    at = at.parent;
  const call = at.parent;
  if (call?.type !== 'CallExpression' || !COMPARES.test(methodName(call) ?? '')) return false;
  // `expect(…)` of `expect(…).not.to.equal`, `assert` of `assert.strict.equal`.
  const root = rootOf(call.callee);
  const isMatcher = root.type === 'CallExpression' && displayName(root.callee) === 'expect';
  return (
    isMatcher ||
    (call.arguments.length > 1 && call.arguments[0] !== at && root.type === 'Identifier' && ASSERTS.test(root.name))
  );
}
const ASSERTS = /^(assert|t|test|tap|should|chai)$/;
