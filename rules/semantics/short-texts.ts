import type { TSESTree } from '@typescript-eslint/utils';
import type { Args } from './builtin-functions';
import type { CallNode } from './arguments';
import { isFunction, memberName, unwrap } from './syntax';
import { clearedOf, type Value } from './value';

/** No tag or attribute with a script in it is as short. */
const SHORT = 8;
const TEXT_ONLY = /^(substr(ing)?|charAt)$/;
const OF_BOTH = /^(slice|at)$/;
const REPEATS = /^(map|flatMap|forEach|reduce|reduceRight|from|replace|replaceAll)$/;

/**
 * What a method gives that cuts a few characters of known places out of a text: too few for a script, so that it is no
 * danger in a page. Done once only: of pieces that are cut in a loop the whole can be put together again.
 * @param receiver what it is cut out of; a list is cut by some of the methods as well, whose items are of any length
 * @param result what the method gives
 */
export function asShort(receiver: Value, method: string, args: Args, node: CallNode, result: Value): Value {
  const length = TEXT_ONLY.test(method) || OF_BOTH.test(method) ? lengthOf(method, args) : undefined;
  if (length === undefined || length > SHORT || isRepeated(node)) return result;
  const isText =
    TEXT_ONLY.test(method) ||
    (receiver.atoms.length > 0 &&
      receiver.atoms.every(
        (atom) =>
          atom.kind === 'text' ||
          (atom.kind === 'const' && typeof atom.value === 'string') ||
          (atom.kind === 'unknown' && atom.type === 'string'),
      ));
  // What is a text for sure is no operator of a query either.
  return result.mapLabels((flow) => (isText || flow.cleared.includes('nosql') ? clearedOf(flow, ['html']) : flow));
}

/** How many characters are cut out at most; undefined when that is not known. */
function lengthOf(method: string, args: Args): number | undefined {
  const numbers = args.map((arg) => arg.only()?.value);
  if (!numbers.every((one): one is number => typeof one === 'number')) return undefined;
  const [start = 0, end] = numbers;
  switch (method) {
    case 'at':
    case 'charAt':
      return 1;
    case 'substr':
      return end ?? (start < 0 ? -start : undefined);
    case 'substring':
      return end === undefined ? undefined : Math.abs(Math.max(end, 0) - Math.max(start, 0));
    default:
      if (end === undefined) return start < 0 ? -start : undefined;
      return start < 0 === end < 0 ? Math.max(end - start, 0) : undefined;
  }
}

/** In a loop, or in a function that is called for each of many. */
function isRepeated(node: CallNode): boolean {
  for (let at = node.parent as TSESTree.Node | undefined; at; at = at.parent) {
    if (/^(For|While|DoWhile)/.test(at.type)) return true;
    if (!isFunction(at)) continue;
    const call = at.parent;
    if (call.type !== 'CallExpression' || call.callee === at) return false;
    const callee = unwrap(call.callee);
    return callee.type === 'MemberExpression' && REPEATS.test(memberName(callee) ?? '');
  }
  return false;
}
