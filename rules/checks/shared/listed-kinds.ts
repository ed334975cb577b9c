import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { methodName, unwrap } from '../../semantics/syntax';
import { conditionsOf } from './conditions';
import { lastName } from './expressions';
import { namesIn } from './named-parts';
import { someNode } from './walk';

type Rule = Pick<RuleContext<string>, 'semantics'>;

/** What tells the kind of a file by the ending of its name: `path.extname`, `mime.lookup`, `mime.getType`. */
const BY_ENDING = /^(extname|lookup|getType|contentType)$/;

/** True where code runs only for files whose kind, by the ending of the name that the sender gave, is one of a fixed list. */
export function isEndingListed(node: TSESTree.Node, rule: Rule): boolean {
  for (const { test, holds } of conditionsOf(node)) if (asksForList(test, holds, rule)) return true;
  return false;
}

/** A condition that has this outcome only for an ending of the list. */
function asksForList(test: TSESTree.Node, holds: boolean, rule: Rule): boolean {
  const at = unwrap(test);
  switch (at.type) {
    case 'UnaryExpression':
      return at.operator === '!' && asksForList(at.argument, !holds, rule);
    case 'LogicalExpression':
      return (
        at.operator === (holds ? '&&' : '||') && [at.left, at.right].some((side) => asksForList(side, holds, rule))
      );
    case 'BinaryExpression':
      return isFound(at, holds) && isOfList(at.left, /^(indexOf|findIndex)$/, rule);
    default:
      return holds && isOfList(at, /^(includes|has)$/, rule);
  }
}

/** `list.indexOf(kind) !== -1`, or the outcome of its opposite. */
function isFound({ operator, right }: TSESTree.BinaryExpression, holds: boolean): boolean {
  const negative = right.type === 'UnaryExpression' && right.operator === '-';
  const isZero = right.type === 'Literal' && right.value === 0;
  if (negative) return holds ? /^(!==?|>)$/.test(operator) : /^===?$/.test(operator);
  return isZero && operator === (holds ? '>=' : '<');
}

function isOfList(node: TSESTree.Node, asks: RegExp, { semantics }: Rule): boolean {
  const at = unwrap(node);
  if (at.type !== 'CallExpression' || !asks.test(methodName(at) ?? '')) return false;
  const callee = unwrap(at.callee);
  const [kind] = at.arguments;
  if (callee.type !== 'MemberExpression' || !kind) return false;
  const lists = semantics.value(callee.object).atoms;
  const isFixed = lists.some(
    (atom) =>
      atom.kind === 'array' &&
      atom.items.length > 0 &&
      atom.items.every((item) => typeof item.only()?.value === 'string'),
  );
  const { nodes } = namesIn(kind, semantics.module);
  return isFixed && [kind, ...nodes].some((one) => someNode(one, isByEnding));
}

/** `mime.lookup(file.originalname)` */
function isByEnding(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression' || !BY_ENDING.test(lastName(node.callee) ?? '')) return false;
  const [name] = node.arguments;
  return name !== undefined && someNode(name, (one) => lastName(one) === 'originalname');
}
