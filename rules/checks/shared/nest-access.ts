import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { memberName } from '../../semantics/syntax';
import { valueName } from './expressions';
import { standsBefore, verdictsOf, type NestApplication } from './nest-application';
import { reach } from './nest-chain';
import { classesOf } from './nest-guards';
import { methodOf } from './nest-modules';
import type { Piece } from './mentions';
import { used, type NestRoute } from './nest-routes';
import { holds, isGuardName, refuses, verdict, type Verdict } from './server-guards';
import { someNode } from './walk';

/** Who may call a route of a NestJS application: everybody, those that something asks for, or nobody can say. */
export function access(
  application: NestApplication,
  route: NestRoute,
  rule: RuleContext<string>,
): 'open' | 'asks' | 'unknown' {
  const guards = verdictsOf(application, route, rule);
  if (guards.includes('asks')) return 'asks';
  const parts: readonly Verdict[] = [
    ...application.middlewares
      .filter(({ below }) => holds(below, route.path))
      .map((part) => (isText(part, rule) ? 'none' : verdict(part.node, rule, part.module))),
    ...application.applied
      .filter((one) => standsBefore(one, route, rule) !== false)
      .map((one) => middleware(one, rule)),
  ];
  if (
    parts.includes('guard') ||
    [...application.interceptors, ...used(route.decorated, 'UseInterceptors')].some((one) =>
      refusesInside(one, rule),
    ) ||
    asksItself(route, application, rule)
  )
    return 'asks';
  return guards.includes('unknown') || parts.includes('unknown') || isMarked(route) ? 'unknown' : 'open';
}

function isText(item: Piece, rule: RuleContext<string>): boolean {
  return rule.semantics.value(item.node, item.module).texts().length > 0;
}

/** A middleware that is a class keeps out whom its `use` keeps out. */
function middleware(item: Piece, rule: RuleContext<string>): Verdict {
  const uses = classesOf(item, rule).flatMap(({ node }) => methodOf(node, 'use') ?? []);
  if (uses.length === 0) return verdict(item.node, rule, item.module);
  return isGuardName(valueName(item.node) ?? '') || uses.some((use) => refuses(use.value, true)) ? 'guard' : 'none';
}

function refusesInside(item: Piece, rule: RuleContext<string>): boolean {
  return classesOf(item, rule).some(({ node }) => someNode(node.body, throwsRefusal));
}

/** The handler, or a service that it hands its work to, looks at who is calling. */
function asksItself(route: NestRoute, application: NestApplication, rule: RuleContext<string>): boolean {
  const { handler, owner } = route;
  if (refuses(handler.value, false)) return true;
  return reach({ node: handler.value, module: owner.module }, application.tree.providers, rule).some(({ node }) =>
    someNode(node, throwsRefusal),
  );
}
function throwsRefusal(node: TSESTree.Node): boolean {
  if (node.type === 'NewExpression') return /Unauthorized|Forbidden/.test(valueName(node.callee) ?? '');
  if (node.type === 'MemberExpression') return /^(UNAUTHORIZED|FORBIDDEN)$/.test(memberName(node) ?? '');
  return node.type === 'Literal' && (node.value === 401 || node.value === 403);
}

/** Decorators of which nothing is known, on the route or on a parameter, may ask: `@Secured()`, `@CurrentUser() user`. */
function isMarked({ decorated, handler }: NestRoute): boolean {
  const parameters = handler.value.params.flatMap((one) =>
    ('decorators' in one ? one.decorators : []).map(({ expression }) =>
      valueName(expression.type === 'CallExpression' ? expression.callee : expression),
    ),
  );
  return (
    parameters.some((name) =>
      /user|auth|account|session|principal|operator|caller|tenant|claims|token/i.test(name ?? ''),
    ) ||
    [...decorated.owner, ...decorated.method].some(
      ({ library, name }) =>
        !/^@nestjs\//.test(library) && (isGuardName(name) || /role|admin|secur|protect|private|scope/i.test(name)),
    )
  );
}
