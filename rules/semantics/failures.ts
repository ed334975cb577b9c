import type { TSESTree } from '@typescript-eslint/utils';
import type { Fact } from './facts';
import { displayName, memberName, unwrap } from './syntax';

/** Classes of errors go by such names: `Error`, `AxiosError`, `NotFoundException`. */
const ERROR = /(Error|Exception|Failure)$/;
/** The functions that ask for one, and the methods of results and of tagged unions. */
const ASKS_FOR_ERROR = /^(is\w*(Error|Exception|Failure)|isNativeError|isErr|isLeft|isFailure)$/;
const SUCCESS = /^(ok|success|succeeded|isOk|isSuccess|isSuccessful)$/;

/** `x instanceof Error` */
export function failedInstance(left: TSESTree.Node, right: TSESTree.Node, at: TSESTree.Node): readonly Fact[] {
  const name = displayName(right)?.split('.').at(-1) ?? '';
  return ERROR.test(name) ? [{ target: unwrap(left), at, failed: true }] : [];
}

/** `axios.isAxiosError(x)`, `isError(x)`, `result.isErr()`, `isLeft(result)` */
export function failedBy(call: TSESTree.CallExpression): readonly Fact[] {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : displayName(callee);
  if (name === undefined || !ASKS_FOR_ERROR.test(name)) return [];
  const [first] = call.arguments;
  const target = first ?? (callee.type === 'MemberExpression' ? callee.object : undefined);
  return target ? [{ target: unwrap(target), at: call, failed: true }] : [];
}

/** `!result.ok`, `!parsed.success`: what is in such a result is what went wrong. */
export function failedResult(test: TSESTree.MemberExpression): readonly Fact[] {
  return SUCCESS.test(memberName(test) ?? '') ? [{ target: unwrap(test.object), at: test, failed: true }] : [];
}
