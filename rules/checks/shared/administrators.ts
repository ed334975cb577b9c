import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { functionAround, inside, outermostFunction, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import type { Part } from './applications';
import { conditionsOf } from './conditions';
import { lastName } from './expressions';
import { applicationsOf, mountingOf } from './mounted';
import { words } from './secrets';
import { verdict } from './server-guards';
import { said } from './mentions';
import { someNode } from './walk';

type Rule = RuleContext<string>;

const ADMINISTRATOR = new Set([
  'admin',
  'admins',
  'administrator',
  'administrators',
  'superuser',
  'superadmin',
  'sysadmin',
]);

/**
 * True in a handler to which only administrators get: by a guard on each of the routes that lead to it, or on the routers
 * around them; by a decorator; by a check of its own that leaves.
 */
export function isForAdministrators(node: TSESTree.Node, rule: Rule): boolean {
  if (asksBefore(node)) return true;
  // Handlers that a method registers stand in it, `init(router) { router.get('/hooks', (request, response) => …); }`.
  for (let fn = functionAround(node); fn; fn = functionAround(fn))
    if (isDecorated(fn) || isBehindGuards(fn, rule)) return true;
  return false;
}

function isBehindGuards(handler: FunctionNode, rule: Rule): boolean {
  const chains = chainsTo(handler, rule);
  return chains.length > 0 && chains.every((chain) => chain.some((part) => isGuard(part, rule)));
}

/** What stands before a handler, from the application on where one is seen. */
function chainsTo(handler: FunctionNode, rule: Rule): readonly (readonly Part[])[] {
  const { chains } = mountingOf(handler, rule);
  if (chains.some((chain) => chain.some((part) => isGuard(part, rule)))) return chains;
  const whole = applicationsOf(rule)
    .flatMap(({ routes }) => routes)
    .filter(({ call }) => inCall(handler, call))
    .map(({ chain }) => chain);
  return whole.length > 0 ? whole : chains;
}

/** True for a handler that is written into a registration, be it in a wrapper. */
function inCall(handler: FunctionNode, call: TSESTree.Node): boolean {
  let at: TSESTree.Node = handler;
  while (at.parent?.type === 'CallExpression' && at.parent.callee !== at) {
    at = at.parent;
    if (at === call) return true;
  }
  return false;
}

/** `requireAdmin`, `isAuthenticated(Permission.ADMIN)`: what refuses callers and says whom it lets through. */
function isGuard({ node, module }: Part, rule: Rule): boolean {
  return namesAdministrator(node) && verdict(node, rule, module) === 'guard';
}

/** `@Roles(Role.Admin)`, `@UseGuards(AdminGuard)` at a method or its class. */
function isDecorated({ parent }: FunctionNode): boolean {
  if (parent.type !== 'MethodDefinition') return false;
  return [...parent.decorators, ...parent.parent.parent.decorators].some(namesAdministrator);
}

/** `if (!request.user.isAdmin) return response.sendStatus(403)` or `assertAdmin(request)` before the node, or a branch for them. */
function asksBefore(node: TSESTree.Node): boolean {
  const handler = outermostFunction(node);
  if (!handler) return false;
  for (const { test } of conditionsOf(node, handler)) if (namesAdministrator(test)) return true;
  return someNode(handler, (one) => isAssertion(one) && one.range[1] <= node.range[0] && inside(node, one.parent!));
}
function isAssertion(node: TSESTree.Node): boolean {
  if (node.type !== 'ExpressionStatement') return false;
  const at = unwrap(node.expression);
  const call = at.type === 'AwaitExpression' ? unwrap(at.argument) : at;
  return call.type === 'CallExpression' && ASSERTS.test(lastName(call.callee) ?? '') && namesAdministrator(call);
}
const ASSERTS = /^(assert|require|ensure|check|verify|must|throw|only|enforce|authori[sz]e|restrict|guard)/i;

function namesAdministrator(node: TSESTree.Node): boolean {
  return someNode(unwrap(node), (one) => {
    const all = words(said(one) ?? '');
    return (
      all.some((word) => ADMINISTRATOR.has(word)) ||
      (all.some((word) => SETS.has(word)) && all.some((word) => SET.has(word)))
    );
  });
}

/** `can(user, 'manage:settings')`, `user.canConfigureSystem`: the right to set up the product is an administrator's. */
const SETS = new Set(['manage', 'manages', 'administer', 'configure', 'write', 'update', 'edit']);
const SET = new Set(['settings', 'configuration', 'system', 'server', 'instance', 'integrations']);
