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
