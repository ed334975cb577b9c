import type { TSESTree } from '@typescript-eslint/utils';
import { functionAround, isFunction } from '../../semantics/syntax';
import { lastName } from './expressions';
import { someNode } from './walk';

/** Methods and functions by which a value is handed to a schema. */
export const PARSES =
  /^(parse|parseAsync|safeParse|safeParseAsync|validate|validateAsync|validateSync|assert|attempt|create|mask|cast)$/;

/** Joi and its like tell an error in what they give: somebody has to look at it. Others throw. */
export function isHeeded(call: TSESTree.CallExpression): boolean {
  if (!/^(validate|safeParse|safeParseAsync)$/.test(lastName(call.callee) ?? '')) return true;
  const fn = functionAround(call);
  return (
    fn !== undefined &&
    someNode(
      fn,
      (node) =>
        (node.type === 'IfStatement' || node.type === 'ConditionalExpression') &&
        node.range[0] > call.range[0] &&
        someNode(node.test, (one) => /^(error|errors|err|success|issues)$/i.test(lastName(one) ?? '')),
      (node) => node === fn || !isFunction(node),
    )
  );
}
