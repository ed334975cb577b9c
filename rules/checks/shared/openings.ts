import type { TSESTree } from '@typescript-eslint/utils';
import { displayName, isNothing, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { valueName } from './expressions';
import { functionName } from './therapy';
import { namesIn } from './therapy-writes';
import { someNode } from './walk';

/** Where a guard lets a caller in: `next()`, `return true`. */

/** `isTokenExpired`, `requiresLogin`: true refuses. */
const TRUE_REFUSES =
  /expir|invalid|revok|block|den(y|ied)|locked|forbid|requires?(?![a-z])|required|needs?[A-Z]|must|should|missing|tamper|dis_?allow|not_?(allow|permit|authori|valid)|un(allow|authori|authentic|permit|safe|trusted|verified)|illegal|reject|banned|blacklist|suspen(d|sion)|restricted|suspicious|malicious/i;
/** What goes wrong when the one who could say yes or no is not there. */
const UNAVAILABLE = /time_?d?_?out|^e?conn|enotfound|eai_again|unavailable|unreachable|network|offline|refused|abort/i;

/** The statement of a block that lets the caller in. */
export function opening(node: TSESTree.Node, fn: FunctionNode): TSESTree.Node | undefined {
  const body = node.type === 'BlockStatement' ? node.body : [node];
  for (const statement of body) {
    if (statement.type === 'ThrowStatement') return undefined;
    // `if (error instanceof Expired) return next();` decides by the error: it is not the failure as such. Where nobody
    // could be asked, nobody has said yes.
    if (
      statement.type === 'IfStatement' &&
      node.parent?.type === 'CatchClause' &&
      namesIn(statement.test).some((name) => UNAVAILABLE.test(name))
    ) {
      const open = opening(statement.consequent, fn);
      if (open) return open;
    }
    if (statement.type === 'ExpressionStatement' && letsIn(statement.expression, fn))
      return unwrap(statement.expression);
    if (statement.type === 'ReturnStatement')
      return statement.argument && letsIn(statement.argument, fn) ? statement : undefined;
  }
  return undefined;
}

export function letsIn(node: TSESTree.Node, fn: FunctionNode): boolean {
  const at = unwrap(node);
  if (at.type === 'AwaitExpression') return letsIn(at.argument, fn);
  if (at.type === 'CallExpression' && /^(of|Promise\.resolve)$/.test(displayName(at.callee) ?? ''))
    return at.arguments.length === 1 && letsIn(at.arguments[0]!, fn);
  if (at.type === 'CallExpression')
    return (
      at.callee.type === 'Identifier' &&
      at.callee.name === 'next' &&
      (at.arguments.length === 0 || (at.arguments.length === 1 && isNothing(at.arguments[0]!)))
    );
  return at.type === 'Literal' && at.value === true && !TRUE_REFUSES.test(functionName(fn) ?? '');
}

/** The catch only logs, and what follows the attempt, or the conditions it stands under, lets the caller in. */
export function after(attempt: TSESTree.Node, fn: FunctionNode): TSESTree.Node | undefined {
  const block = attempt.parent;
  if (block?.type !== 'BlockStatement') return undefined;
  const rest = block.body.slice(block.body.indexOf(attempt as TSESTree.Statement) + 1);
  const first = rest[0];
  if (!first) return block.parent.type === 'IfStatement' ? after(block.parent, fn) : undefined;
  return rest.length <= 2 ? opening({ ...block, body: rest } as TSESTree.BlockStatement, fn) : undefined;
}

export function refusesIn(node: TSESTree.Node): boolean {
  return someNode(
    node,
    (one) =>
      refusesAt(one) ||
      (one.type === 'CallExpression' &&
        (ANSWERS.test(valueName(one.callee) ?? '') || valueName(one.callee) === 'next')),
  );
}
const ANSWERS = /^(sendStatus|status|redirect|end|send|destroy|close|disconnect|reject)$/;

function refusesAt(node: TSESTree.Node): boolean {
  return (
    node.type === 'ThrowStatement' ||
    (node.type === 'Literal' && (node.value === 401 || node.value === 403 || node.value === false))
  );
}

/**
 * `verify(token, key, (error, claims) => { log(error); next(); })`: the statement with which a callback that is told of a
 * failure lets the caller in all the same; undefined when it may refuse.
 * @param handler the callback of a check
 * @param fn the guard
 */
export function openingDespite(handler: FunctionNode, fn: FunctionNode): TSESTree.Node | undefined {
  const [error] = handler.params;
  if (
    handler.body?.type !== 'BlockStatement' ||
    error?.type !== 'Identifier' ||
    !/^_*(e|err?|error)$/i.test(error.name)
  )
    return undefined;
  if (someNode(handler.body, refuses)) return undefined;
  for (const statement of handler.body.body) {
    if (statement.type !== 'IfStatement') continue;
    const test = unwrap(statement.test);
    if (test.type === 'Identifier' && test.name === error.name) {
      const open = opening(statement.consequent, fn);
      if (open) return open;
    }
    // What else is decided here is another matter than the failure.
    if (someNode(statement, (one) => one.type === 'ReturnStatement')) return undefined;
  }
  return opening(handler.body, fn);
}

/** `next(error)`, `cb(null, false)`, an answer: anything by which a caller can be turned away. */
function refuses(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return refusesAt(node);
  return (
    ANSWERS.test(valueName(node.callee) ?? '') ||
    (valueName(node.callee) === 'next' && node.arguments.some((argument) => !isNothing(argument)))
  );
}
