import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { isFunction, memberName, outermostFunction, unwrap } from '../../semantics/syntax';
import type { FunctionNode, Value } from '../../semantics/value';
import type { AppRoute, Part } from './applications';
import { applicationsOf } from './mounted';
import { leadsTo } from './routed-functions';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/**
 * True for code of a middleware when every route that may use what it leaves on the request has another middleware, before
 * or after it, that verifies: `app.use(readsTenant)`, and `router.use('/orders', verifiesToken, orders)` below.
 * @param isVerify whether a call verifies
 */
export function isVerifiedBeside(node: TSESTree.Node, isVerify: (one: TSESTree.Node) => boolean, rule: Rule): boolean {
  const handler = outermostFunction(node);
  if (!handler) return false;
  const left = fieldsLeft(handler);
  const using = applicationsOf(rule)
    .flatMap(({ routes }) => routes)
    .filter((route) => route.chain.some((part) => leadsTo(part, handler, rule)) && mayUse(route, handler, left, rule));
  return (
    using.length > 0 &&
    using.every(({ chain }) => chain.some((part) => !leadsTo(part, handler, rule) && verifies(part, isVerify, rule)))
  );
}

/** `request.tenant = …`, `response.locals.claims = …`: the names under which a middleware leaves something for the next. */
function fieldsLeft(handler: FunctionNode): ReadonlySet<string> {
  const names = new Set<string>();
  someNode(handler, (one) => {
    const target = one.type === 'AssignmentExpression' ? unwrap(one.left) : undefined;
    const name = target?.type === 'MemberExpression' ? memberName(target) : undefined;
    if (name !== undefined) names.add(name);
    return false;
  });
  return names;
}

/** False when the last of a route is seen whole, is not the middleware itself, and neither names what it left nor hands the request on. */
function mayUse({ own }: AppRoute, handler: FunctionNode, left: ReadonlySet<string>, rule: Rule): boolean {
  const last = own.at(-1);
  const functions = last ? functionsOf(rule.semantics.value(last.node, last.module)) : [];
  if (!last || functions.length === 0 || leadsTo(last, handler, rule)) return true;
  return functions.some((fn) => {
    const [request] = fn.params;
    return someNode(
      fn,
      (one) =>
        (one.type === 'Identifier' && left.has(one.name)) ||
        (one.type === 'CallExpression' &&
          request?.type === 'Identifier' &&
          one.arguments.some((given) => given.type === 'Identifier' && given.name === request.name)),
    );
  });
}

/** A middleware of the workspace in whose body a token is verified, or a library's that does: `passport.authenticate('jwt')`. */
function verifies({ node, module }: Part, isVerify: (one: TSESTree.Node) => boolean, rule: Rule): boolean {
  const at = unwrap(node);
  if (at.type === 'CallExpression') {
    const arrivals = rule.semantics.of(module).arrivals(at);
    if (isVerify(at) || arrivals.some(({ role, direct }) => direct && role === 'jwt.verify')) return true;
  }
  return functionsOf(rule.semantics.value(at, module)).some((fn) => someNode(fn, isVerify));
}

function functionsOf({ atoms }: Value): readonly FunctionNode[] {
  return atoms.flatMap((atom) => {
    if (atom.kind === 'array') return atom.items.flatMap(functionsOf);
    return atom.kind === 'function' && isFunction(atom.node) ? [atom.node] : [];
  });
}
