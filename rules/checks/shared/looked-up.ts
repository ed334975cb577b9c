import type { TSESTree } from '@typescript-eslint/utils';
import { inside, isFunction, unwrap } from '../../semantics/syntax';
import type { LabelFlow } from '../../semantics/value';
import { lastName } from './expressions';
import { words } from './secrets';

/** What a function is called that gives back what it was given, though in another form. */
const GIVES_BACK = new Set([
  ...['validate', 'validated', 'parse', 'parsed', 'cast', 'coerce', 'decode', 'decrypt', 'deserialize', 'unpack'],
  ...['sanitize', 'normalize', 'transform', 'clean', 'assert', 'body', 'params', 'form', 'input'],
]);

/**
 * True where nothing is known of how a value came out of what was given to code that is waited for: a data base or another
 * server answers there, `await links.find(id)`, and what was given most likely says only which answer is wanted.
 * @param target where the value arrives
 */
export function isLookedUp({ certain, hop }: LabelFlow, target: TSESTree.Node): boolean {
  if (certain) return false;
  for (let at = hop; at; at = at.from) if (isOfAnswer(at.node, target)) return true;
  return false;
}

/** A variable that is set to what `await call(…)` gives, part of what such a call is given, or what a chain begins with. */
function isOfAnswer(node: TSESTree.Node, target: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at && !isFunction(at); at = at.parent) {
    if (at.type === 'AwaitExpression') return isAwaited(at);
    if (at.type === 'VariableDeclarator') return at.init !== null && isAwaited(at.init);
    if (at.type === 'AssignmentExpression') return isAwaited(at.right);
    if (at === target) return false;
    if (at.type === 'CallExpression' && isHandedOn(at, target)) return isAnswer(firstOf(at));
  }
  return false;
}

/** `links.find(id).then((link) => redirect(link.url))` */
function isHandedOn(chained: TSESTree.CallExpression, target: TSESTree.Node): boolean {
  return (
    chained.callee.type === 'MemberExpression' &&
    chained.arguments.some((given) => isFunction(given) && inside(target, given))
  );
}

function firstOf(chained: TSESTree.CallExpression): TSESTree.CallExpression {
  const before = chained.callee.type === 'MemberExpression' ? unwrap(chained.callee.object) : undefined;
  return before?.type === 'CallExpression' ? firstOf(before) : chained;
}

function isAwaited(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return at.type === 'AwaitExpression' && isAnswer(at.argument);
}

function isAnswer(node: TSESTree.Node): boolean {
  const call = unwrap(node);
  return call.type === 'CallExpression' && !words(lastName(call.callee) ?? '').some((word) => GIVES_BACK.has(word));
}
