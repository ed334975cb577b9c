import type { TSESTree } from '@typescript-eslint/utils';
import { functionAround, leaves, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { namesIn } from './therapy-writes';
import { someNode } from './walk';

/** What a check of the caller asks about. */
const ABOUT_CALLER =
  /auth|token|jwt|bearer|api_?key|^(current_?)?(user|account|admin|owner|doctor|patient)$|role|session|cookie|permission|permit|allow|verified|decoded|claims|is_?(admin|owner|valid)/i;

/**
 * The call by which a middleware refuses a caller, when it stands in an `if` that does not leave and `next()` comes behind
 * it: `if (!allowed) next(error); next();`. Of several such checks in a row the last, behind which nothing can fail.
 */
export function refusalThatGoesOn(node: TSESTree.IfStatement): TSESTree.CallExpression | undefined {
  const block = node.parent;
  const refusal = refusalIn(node);
  if (!refusal || block?.type !== 'BlockStatement') return undefined;
  const fn = functionAround(node);
  const names = fn?.params.map((one) => (one.type === 'Identifier' ? one.name : '')) ?? [];
  // Of a router of pages, `(to, from, next)`, only the first call of next counts.
  if (!names.includes('next') || names.includes('to')) return undefined;
  const rest = block.body.slice(block.body.indexOf(node) + 1);
  if (rest.some((one) => one.type === 'IfStatement' && refusalIn(one))) return undefined;
  const passes = rest.findIndex((one) => {
    const call =
      one.type === 'ExpressionStatement' ? one.expression : one.type === 'ReturnStatement' ? one.argument : null;
    return call?.type === 'CallExpression' && isNext(call) && call.arguments.length === 0;
  });
  return passes >= 0 && !rest.slice(0, passes).some(leaves) ? refusal : undefined;
}

/** `if (!user) next(error)`, `if (!user) res.status(401).json(…)`: no else, and nothing that leaves. */
function refusalIn(node: TSESTree.IfStatement): TSESTree.CallExpression | undefined {
  if (node.alternate || leaves(node.consequent) || !namesIn(node.test).some((name) => ABOUT_CALLER.test(name)))
    return undefined;
  const statements = node.consequent.type === 'BlockStatement' ? node.consequent.body : [node.consequent];
  const last = statements.at(-1);
  const call = last?.type === 'ExpressionStatement' ? unwrap(last.expression) : undefined;
  return call?.type === 'CallExpression' && (isError(call) || isAnswer(call)) ? call : undefined;
}

function isNext(call: TSESTree.CallExpression): boolean {
  return call.callee.type === 'Identifier' && call.callee.name === 'next';
}

function isError(call: TSESTree.CallExpression): boolean {
  const [given] = call.arguments;
  return isNext(call) && given !== undefined && !(given.type === 'Literal' && given.value === null);
}

/** An answer of 401 or 403. */
function isAnswer(call: TSESTree.CallExpression): boolean {
  return (
    /^(json|send|end|sendStatus|status|code|writeHead|sendFile|render)$/.test(lastName(call.callee) ?? '') &&
    someNode(call, (one) => one.type === 'Literal' && (one.value === 401 || one.value === 403))
  );
}

/**
 * The answer by which a handler refuses its caller, when it stands in an `if` that does not leave and work follows that is
 * done all the same: `if (key !== KEY) response.status(400).json(…); await remove(ward);`. Where a thing is missing with
 * which the work would be done, `if (!user)`, the work fails by itself.
 */
export function refusalThatWorksOn(node: TSESTree.IfStatement): TSESTree.CallExpression | undefined {
  const block = node.parent;
  if (block?.type !== 'BlockStatement' || node.alternate || leaves(node.consequent)) return undefined;
  const statements = node.consequent.type === 'BlockStatement' ? node.consequent.body : [node.consequent];
  const last = statements.at(-1);
  const call = last?.type === 'ExpressionStatement' ? unwrap(last.expression) : undefined;
  const kind = decisionIn(node.test);
  if (call?.type !== 'CallExpression' || !kind || !isRefusal(call, kind)) return undefined;
  const response = parameterBehind(call);
  if (response === undefined) return undefined;
  for (const one of block.body.slice(block.body.indexOf(node) + 1)) {
    if (one.type === 'IfStatement' && leaves(one.consequent) && asksWhetherAnswered(one.test)) return undefined;
    if (doesWork(one, response, namesIn(node.test))) return call;
    if (leaves(one)) return undefined;
  }
  return undefined;
}

/** What a test decides by: whether a secret is the right one, or whether the caller may. */
function decisionIn(test: TSESTree.Node): 'secret' | 'caller' | undefined {
  const at = unwrap(test);
  if (at.type === 'LogicalExpression') return decisionIn(at.left) ?? decisionIn(at.right);
  if (at.type === 'BinaryExpression' && /^!==?$/.test(at.operator)) {
    const isWritten = [at.left, at.right].some((side) => unwrap(side).type === 'Literal');
    const sides = [at.left, at.right].map((side) => (unwrap(side).type === 'Literal' ? [] : namesIn(side)));
    if (isWritten) return sides.flat().some((name) => /^role$/i.test(name)) ? 'caller' : undefined;
    if (
      sides.some((names) => names.some((name) => SECRET.test(name))) &&
      sides.every((names) => names.some((name) => SECRET.test(name) || /^key$/i.test(name)))
    )
      return 'secret';
    return sides.some((names) => names.some((name) => OF_CALLER.test(name))) ? 'caller' : undefined;
  }
  if (at.type !== 'UnaryExpression' || at.operator !== '!') return undefined;
  return DECISION.test(decisionName(at.argument) ?? '') ? 'caller' : undefined;
}
const SECRET = /secret|token|api_?key|signature|hmac/i;
const OF_CALLER = /^(current_?user|session|req_?user|user_?id|owner(_?id)?|role)$/i;
const DECISION =
  /^(is|has|can|may)_?(admin|owner|allowed|authori[sz]ed|permi\w+|access\w*|role\w*|valid_?(token|signature|key|session))|^(allowed|authori[sz]ed|permitted|granted|is_?admin)$/i;

function decisionName(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  if (at.type === 'AwaitExpression') return decisionName(at.argument);
  return lastName(at.type === 'CallExpression' ? at.callee : at);
}

/** `response.status(403).json(…)`; a wrong secret is also answered with 400. */
function isRefusal(call: TSESTree.CallExpression, kind: 'secret' | 'caller'): boolean {
  const codes = kind === 'secret' ? [400, 401, 403] : [401, 403];
  return (
    /^(json|send|end|sendStatus|sendFile|render)$/.test(lastName(call.callee) ?? '') &&
    someNode(call, (one) => one.type === 'Literal' && codes.includes(one.value as number))
  );
}

/** The parameter of a function around a chain of calls by which the chain begins: `response`. */
function parameterBehind(call: TSESTree.CallExpression): string | undefined {
  const root = chainRoot(call);
  if (root?.type !== 'Identifier') return undefined;
  for (let fn = functionAround(call); fn; fn = functionAround(fn))
    if (fn.params.some((one) => one.type === 'Identifier' && one.name === root.name)) return root.name;
  return undefined;
}
function chainRoot(node: TSESTree.Node): TSESTree.Node | undefined {
  let at = unwrap(node);
  while (at.type === 'CallExpression' || at.type === 'MemberExpression')
    at = unwrap(at.type === 'CallExpression' ? at.callee : at.object);
  return at;
}

/** `if (response.headersSent) return;` */
function asksWhetherAnswered(test: TSESTree.Node): boolean {
  return namesIn(test).some((name) => /^(headersSent|writableEnded|finished|sent)$/.test(name));
}

/**
 * A statement that does something whatever the test said, beyond answering, logging and passing on.
 * @param asked the names in the test, about which a condition further down may ask once more
 */
function doesWork(node: TSESTree.Statement, response: string, asked: readonly string[]): boolean {
  const isOfItsOwn = node.type === 'IfStatement' && !namesIn(node.test).some((name) => asked.includes(name));
  const at = node.type === 'TryStatement' ? node.block : isOfItsOwn ? node.consequent : node;
  if (!/^(BlockStatement|ExpressionStatement|VariableDeclaration|ReturnStatement|ForOfStatement)$/.test(at.type))
    return false;
  return someNode(at, (one) => {
    if (one.type !== 'CallExpression') return false;
    const root = chainRoot(one.callee);
    return root?.type !== 'Identifier' || !(root.name === response || NO_WORK.test(root.name));
  });
}
const NO_WORK = /^(console|logger|log|debug|next|JSON|Object|Date|Math|String|Number)$/;
