import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { isFunction, memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { someNode } from './walk';

/** `Code.verify(…)` of `schema.statics.verify = function …`: the functions that a mongoose model was given by its schema. */
export function staticsCalled(
  call: TSESTree.CallExpression,
  module: Module,
  { semantics }: Pick<RuleContext, 'semantics'>,
): readonly { readonly node: FunctionNode; readonly module: Module }[] {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  if (callee.type !== 'MemberExpression' || name === undefined) return [];
  return semantics
    .of(module)
    .value(callee.object, module)
    .atoms.flatMap((atom) => {
      const made = atom.kind === 'instance' && atom.type === 'mongoose#Model' ? atom.made : undefined;
      const schema = made?.node.arguments[1];
      if (!made || schema?.type !== 'Identifier') return [];
      const found: { node: FunctionNode; module: Module }[] = [];
      someNode(made.module.ast, (one) => {
        if (one.type !== 'AssignmentExpression' || one.left.type !== 'MemberExpression') return false;
        const holder = unwrap(one.left.object);
        if (
          memberName(one.left) === name &&
          holder.type === 'MemberExpression' &&
          memberName(holder) === 'statics' &&
          made.module.variableOf(unwrap(holder.object)) === made.module.variableOf(schema) &&
          isFunction(one.right)
        )
          found.push({ node: one.right, module: made.module });
        return false;
      });
      return found;
    });
}
