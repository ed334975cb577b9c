import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { functionAround, unwrap } from '../../semantics/syntax';
import { literalText } from './expressions';
import { isLogCall } from './mentions';

/** Middlewares that write a log of requests, and are told by functions what to put into it. */
const REQUEST_LOGS =
  /^(express-winston|morgan|pino-http|express-pino-logger|koa-logger|koa-pino-logger|koa-morgan|hapi-pino|nestjs-pino|winston|pino|bunyan|express-bunyan-logger)$/;

/**
 * True when what a call gives fills fields of a log and does nothing else: it is told to the middleware that logs requests,
 * `logger({ dynamicMeta: (req) => ({ user: decode(req)?.sub }) })`, or stands in calls that log, itself or by its name.
 */
export function fillsLogOnly(call: TSESTree.Node, module: Module): boolean {
  const around = functionAround(call);
  if (around && isToldToLog(around, module)) return true;
  let at: TSESTree.Node = call;
  while (at.parent && (unwrap(at.parent) === unwrap(call) || at.parent.type === 'AwaitExpression')) at = at.parent;
  const declarator = at.parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.init !== at || declarator.id.type !== 'Identifier')
    return isLogged(call);
  const reads = (module.variableOf(declarator.id)?.references ?? []).filter((one) => one.isRead());
  return reads.length > 0 && reads.every(({ identifier }) => isLogged(identifier as TSESTree.Node));
}

/** An argument of a call that logs, or a part of one; a condition on it decides what is done. */
function isLogged(node: TSESTree.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'CallExpression' && parent.callee !== at && isLogCall(parent)) return true;
    if (parent.type.endsWith('Statement') || parent.type.includes('Function')) return false;
  }
  return false;
}

/** The function is an argument of a call of such a package, or an option of it. */
function isToldToLog(fn: TSESTree.Node, module: Module): boolean {
  let at = fn;
  while (at.parent?.type === 'ObjectExpression' || (at.parent?.type === 'Property' && at.parent.value === at))
    at = at.parent;
  const call = at.parent;
  return (
    call?.type === 'CallExpression' && call.callee !== at && REQUEST_LOGS.test(packageBehind(call.callee, module) ?? '')
  );
}

/** The package that the first name of a callee is imported or required from. */
function packageBehind(callee: TSESTree.Node, module: Module): string | undefined {
  let at = unwrap(callee);
  while (at.type === 'MemberExpression' || at.type === 'CallExpression')
    at = unwrap(at.type === 'MemberExpression' ? at.object : at.callee);
  const definition = at.type === 'Identifier' ? module.variableOf(at)?.defs[0] : undefined;
  const node = definition?.node as TSESTree.Node | undefined;
  if (node?.parent?.type === 'ImportDeclaration') return node.parent.source.value;
  const init = node?.type === 'VariableDeclarator' && node.init ? unwrap(node.init) : undefined;
  const required = init?.type === 'MemberExpression' ? unwrap(init.object) : init;
  return required?.type === 'CallExpression' &&
    required.callee.type === 'Identifier' &&
    required.callee.name === 'require'
    ? literalText(required.arguments[0])
    : undefined;
}
