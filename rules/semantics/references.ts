import type { TSESTree } from '@typescript-eslint/utils';
import type { Site } from './evaluate';
import { memberName, methodName, unwrap } from './syntax';

/**
 * True when two expressions are the same variable, the same path from it or from `this`, or the same text made of it:
 * `name.split('.')[0].toLowerCase()` is the same wherever it stands.
 */
export function sameReference(a: TSESTree.Node, b: TSESTree.Node, site: Site): boolean {
  const left = unwrap(a);
  const right = unwrap(b);
  if (left.type === 'Identifier' && right.type === 'Identifier')
    return left.name === right.name && site.module.variableOf(left) === site.module.variableOf(right);
  if (left.type === 'ThisExpression' && right.type === 'ThisExpression') return true;
  if (left.type === 'MemberExpression' && right.type === 'MemberExpression') {
    const name = memberName(left);
    return name !== undefined && name === memberName(right) && sameReference(left.object, right.object, site);
  }
  if (left.type === 'CallExpression' && right.type === 'CallExpression')
    return (
      repeats(left) &&
      sameReference(left.callee, right.callee, site) &&
      left.arguments.length === right.arguments.length &&
      left.arguments.every((one, at) => sameArgument(one, right.arguments[at]!, site))
    );
  return false;
}

function sameArgument(a: TSESTree.Node, b: TSESTree.Node, site: Site): boolean {
  const left = unwrap(a);
  const right = unwrap(b);
  if (left.type === 'Literal') return right.type === 'Literal' && left.raw === right.raw;
  if (left.type === 'UnaryExpression')
    return (
      right.type === 'UnaryExpression' &&
      left.operator === right.operator &&
      sameArgument(left.argument, right.argument, site)
    );
  return sameReference(left, right, site);
}

/** Methods that leave what they are called on as it is, and give the same for the same. */
const OF_VALUES = new Set([
  ...[
    'toLowerCase',
    'toUpperCase',
    'toLocaleLowerCase',
    'toLocaleUpperCase',
    'trim',
    'trimStart',
    'trimEnd',
    'toString',
  ],
  ...['normalize', 'slice', 'substring', 'substr', 'split', 'at', 'charAt', 'replace', 'replaceAll', 'concat', 'join'],
  ...['padStart', 'padEnd', 'lastIndexOf', 'indexOf'],
]);
/** Functions of the same kind, of Node's `path` and of JavaScript. */
const OF_ARGUMENTS = new Set([
  'extname',
  'basename',
  'String',
  'Number',
  'parseInt',
  'parseFloat',
  'decodeURIComponent',
]);
/** What is taken out of a list is the same each time where the list is made anew. */
const TAKES_OUT = new Set(['pop', 'shift', 'reverse']);

/** True for a call that gives the same whenever it is made of the same. */
export function repeats(call: TSESTree.CallExpression): boolean {
  const name = calledName(call);
  if (name === undefined) return false;
  if (OF_VALUES.has(name) || OF_ARGUMENTS.has(name)) return true;
  const callee = unwrap(call.callee);
  const list = TAKES_OUT.has(name) && callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  return list?.type === 'CallExpression' && repeats(list);
}

function calledName(call: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(call.callee);
  return callee.type === 'Identifier' ? callee.name : methodName(call);
}

/** The variable or other expression that a reference, or a text made of one, begins with. */
export function rootOf(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  if (at.type === 'MemberExpression') return rootOf(at.object);
  if (at.type !== 'CallExpression' || !repeats(at)) return at;
  const [first] = at.arguments;
  if (first && OF_ARGUMENTS.has(calledName(at) ?? '')) return rootOf(first);
  const callee = unwrap(at.callee);
  return callee.type === 'MemberExpression' ? rootOf(callee.object) : at;
}
