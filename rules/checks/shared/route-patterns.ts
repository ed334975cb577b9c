import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../../models/labels';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { matchesOnlyHarmless, matchedHazards } from '../../semantics/patterns';
import { functionAround, memberName, unwrap } from '../../semantics/syntax';
import { firstHop, type FunctionNode, type LabelFlow, type Value } from '../../semantics/value';
import type { AppRoute } from './applications';
import { injectionHazards } from '../../semantics/text';
import { expressionOf, lastName } from './expressions';
import { isHarmlessOnRoutes, isPart, requestField, type RequestField } from './field-checks';
import { applicationsOf, mountingOf } from './mounted';
import { leadsTo } from './routed-functions';

type Rule = RuleContext<string>;

/**
 * True for a field of a request of which, on each route that its handler stands in, nothing gets there that does the harm.
 * By a schema that looks at it before, or for a parameter by the pattern in the path: `app.get('/reports/:id(\\d+)', …)` of
 * Express 4. The handler may stand in a file of its own: `app.get('/reports/:id(\\d+)', require('./report'))`.
 */
export function isHeldByRoute({ hop }: LabelFlow, hazard: Hazard, rule: Rule): boolean {
  const { semantics } = rule;
  const source = firstHop(hop);
  if (!source || source.module !== semantics.module) return false;
  const at = expressionOf(source.node);
  const fields = fieldsAt(at, source.module);
  return isHeldBySchema(at, fields, hazard, rule) || isHeldByPattern(source.node, fields, hazard, rule);
}

type Fields = readonly (RequestField | undefined)[];

/** Of a part that is handed on whole, `filterOf(request.query)`, each field that the schema lists counts. */
function isHeldBySchema(at: TSESTree.Node, fields: Fields, hazard: Hazard, rule: Rule): boolean {
  if (!injectionHazards.some((one) => one === hazard) || fields.length === 0) return false;
  const part = lastName(at);
  const asked = fields.map((field) => field ?? (isPart(part) ? { part, name: undefined } : undefined));
  for (let fn = functionAround(at); fn; fn = functionAround(fn)) {
    const mounting = mountingOf(fn, rule);
    if (mounting.chains.length > 0) return asked.every((one) => one && isHarmlessOnRoutes(one, mounting, rule));
  }
  return false;
}

function isHeldByPattern(source: TSESTree.Node, fields: Fields, hazard: Hazard, rule: Rule): boolean {
  const { semantics } = rule;
  if (fields.length === 0 || fields.some((field) => field?.part !== 'params')) return false;
  const isHeldOn = (path: Value | string): boolean => fields.every((field) => isHeld(path, field!.name, hazard));
  for (let fn = functionAround(source); fn; fn = functionAround(fn)) {
    const path = pathOf(fn);
    if (path) return isHeldOn(semantics.value(path));
    const routes = routesTo(fn, rule);
    if (routes.length > 0) return routes.every((route) => isHeldOn(pathOfRoute(route, rule) ?? route.path));
  }
  return false;
}

/** The fields of a request that are read at an expression: one of `request.params.id`, all of `{ id, page } = request.params`. */
function fieldsAt(at: TSESTree.Node, module: Module): Fields {
  const { parent } = at;
  if (parent?.type === 'VariableDeclarator' && parent.init === at && parent.id.type === 'ObjectPattern')
    return parent.id.properties.map((one) => {
      const bound = one.type === 'Property' && one.value.type === 'AssignmentPattern' ? one.value.left : one.value;
      return bound && requestField(bound, module);
    });
  return [requestField(parent?.type === 'MemberExpression' && parent.object === at ? parent : at, module)];
}

/** True when a path has a pattern for the parameter that lets nothing harmful through, whichever of its texts it is. */
function isHeld(path: Value | string, name: string, hazard: Hazard): boolean {
  const texts = typeof path === 'string' ? [{ pieces: [path] }] : path.texts();
  return (
    texts.length > 0 &&
    texts.every(({ pieces }) => {
      const pattern = pieces.map((piece) => patternOf(piece, name)).find((one) => one !== undefined);
      return pattern !== undefined && isHarmless(pattern, hazard);
    })
  );
}

/** The routes that lead to a function, when all that is registered on their applications is seen. */
function routesTo(fn: FunctionNode, rule: Rule): readonly AppRoute[] {
  const leading = applicationsOf(rule).map((app) => ({
    app,
    routes: app.routes.filter(({ own }) => own.some((part) => leadsTo(part, fn, rule))),
  }));
  return leading.every(({ app, routes }) => app.isWhole || routes.length === 0)
    ? leading.flatMap(({ routes }) => routes)
    : [];
}

/** What is known of the path that a registration itself is given; undefined for `router.route(path).get(…)`. */
function pathOfRoute({ call, module }: AppRoute, rule: Rule): Value | undefined {
  const path = call.type === 'CallExpression' ? call.arguments[0] : undefined;
  const value = path && rule.semantics.value(path, module);
  return value && value.texts().length > 0 ? value : undefined;
}

/** The path of the registration that a handler is an argument of. */
function pathOf(fn: FunctionNode): TSESTree.Node | undefined {
  const call = fn.parent;
  if (call.type !== 'CallExpression') return undefined;
  const callee = unwrap(call.callee);
  const isRoute =
    callee.type === 'MemberExpression' && /^(all|get|post|put|patch|delete)$/.test(memberName(callee) ?? '');
  const [path] = call.arguments;
  return isRoute && path !== (fn as TSESTree.Node) ? path : undefined;
}

/** `\d+` of `/reports/:id(\d+)/pages`; undefined where the parameter has no pattern, or one that is repeated. */
function patternOf(path: string, name: string): string | undefined {
  const start = path.indexOf(`:${name}(`);
  if (start < 0) return undefined;
  const open = start + name.length + 2;
  let depth = 1;
  for (let at = open; at < path.length; at++) {
    if (path[at] === '\\') at++;
    else if (path[at] === '(') depth++;
    else if (path[at] === ')' && --depth === 0)
      return /^[*+]/.test(path.slice(at + 1)) ? undefined : path.slice(open, at);
  }
  return undefined;
}

function isHarmless(pattern: string, hazard: Hazard): boolean {
  // Express looks at paths without regard to case.
  const whole = `^(?:${pattern})$`;
  return matchesOnlyHarmless(whole, 'i') || matchedHazards(whole, 'i').includes(hazard);
}
