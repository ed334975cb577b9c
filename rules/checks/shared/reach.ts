import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { functionAround, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { imports, type Application, type AppRoute } from './applications';
import { lastName } from './expressions';
import { applicationsOf } from './mounted';
import { decorations, named } from './nest-decorators';
import { standsFor } from './routed-functions';
import { isGuardName, refuses, verdict } from './server-guards';
import { isByToken } from './token-guards';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/**
 * How a foreign site gets a browser to send a request whose answer it then shows as a page: by a link, by a form that it
 * submits, or not at all, for scripts alone send `PUT`, and what they are answered is shown by nobody.
 */
export type Reach = 'link' | 'form' | 'script';

const VERBS = /^(get|head|post|put|patch|delete|del|options|all|use)$/i;
const FROM_SCRIPTS = /^(put|patch|delete|del|options)$/i;
const FORMS = /^(urlencoded|multer|fileUpload|formidable|busboy|koaBody|formbody|multipart)$/;
const NEST: Readonly<Record<string, string>> = {
  Get: 'get',
  Head: 'head',
  All: 'all',
  Post: 'post',
  Put: 'put',
  Patch: 'patch',
  Delete: 'delete',
  Options: 'options',
};

/**
 * How a request gets to the code at a node.
 * @param node in the handler of a route, in this module
 * @returns `link` also where no route is seen
 */
export function reachOf(node: TSESTree.Node, rule: Rule): Reach {
  const apps = applicationsOf(rule);
  const verbs = verbsAround(node, apps, rule);
  if (verbs.length === 0 || verbs.some((verb) => !/^post$/i.test(verb) && !FROM_SCRIPTS.test(verb))) return 'link';
  const isOverridden = apps.some((app) => imports(app, /^(koa-)?method-?override$/));
  return isOverridden || verbs.some((verb) => /^post$/i.test(verb)) ? 'form' : 'script';
}

/** True when a body that a form of a browser sends is read: an application, or the file itself, has a parser for such. */
export function takesForms(rule: Rule): boolean {
  const isParser = (node: TSESTree.Node): boolean =>
    node.type === 'CallExpression' && FORMS.test(lastName(unwrap(node.callee)) ?? '');
  return (
    rule.semantics.module.calls.some(isParser) ||
    applicationsOf(rule).some(({ middlewares, routes }) =>
      [...middlewares, ...routes.flatMap(({ own }) => own)].some((part) => someNode(part.node, isParser)),
    )
  );
}

/**
 * True when every route that leads to the code at a node asks for a token in a header, which browsers send along with no
 * link and no form.
 */
export function isBehindToken(node: TSESTree.Node, rule: Rule): boolean {
  const apps = applicationsOf(rule);
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const chains = routesTo(fn, apps, rule).map(({ chain }) => chain);
    if (chains.length > 0) return chains.every((chain) => isByToken(chain, rule));
  }
  return false;
}

/**
 * True in a handler that is for those who are signed in: a form of another site brings neither a token nor, unless it is
 * told to (`SameSite=None`), the cookie of a session, which browsers send along with links alone (RFC 6265bis, section 5.5).
 */
export function knowsCaller(node: TSESTree.Node, rule: Rule): boolean {
  const apps = applicationsOf(rule);
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    if (refuses(fn, false) || isGuardedMethod(fn)) return true;
    const chains = routesTo(fn, apps, rule).map(({ chain }) => chain);
    if (chains.length > 0)
      return chains.every((chain) => chain.some((part) => verdict(part.node, rule, part.module) === 'guard'));
  }
  return false;
}

/** `@UseGuards(AuthGuard)` at a method or its class. */
function isGuardedMethod({ parent }: FunctionNode): boolean {
  if (parent.type !== 'MethodDefinition') return false;
  return [...parent.decorators, ...parent.parent.parent.decorators].some((one) =>
    someNode(one, (name) => name.type === 'Identifier' && name.name !== 'UseGuards' && isGuardName(name.name)),
  );
}

function verbsAround(node: TSESTree.Node, apps: readonly Application[], rule: Rule): readonly string[] {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const verbs = [declaredWith(fn, rule), decoratedWith(fn, rule), exportedAs(fn)].flatMap((verb) => verb ?? []);
    if (verbs.length > 0) return verbs;
    const routed = routesTo(fn, apps, rule).map(({ method }) => method);
    if (routed.length > 0) return routed;
  }
  return [];
}

/** The routes of the applications on which a function stands itself. */
function routesTo(fn: FunctionNode, apps: readonly Application[], rule: Rule): readonly AppRoute[] {
  return apps.flatMap(({ routes }) => routes.filter(({ own }) => own.some((part) => standsFor(part, fn, rule))));
}

/** `router.put(path, check, handler)`, `wrap(handler)` there, and `{ method: 'PUT', handler }`. */
function declaredWith(fn: FunctionNode, rule: Rule): string | undefined {
  let at: TSESTree.Node = fn;
  for (; at.parent?.type === 'CallExpression' && at.parent.callee !== at; at = at.parent) {
    const callee = unwrap(at.parent.callee);
    const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    if (name !== undefined && VERBS.test(name) && isRegistration(at.parent, rule)) return name;
  }
  if (at.parent?.type !== 'Property' || at.parent.parent.type !== 'ObjectExpression') return undefined;
  const methods = at.parent.parent.properties.flatMap((one) =>
    one.type === 'Property' && keyName(one) === 'method' && one.value.type === 'Literal'
      ? [String(one.value.value)]
      : [],
  );
  return /^(handler|handle)$/.test(keyName(at.parent) ?? '') ? methods.find((one) => VERBS.test(one)) : undefined;
}

/** Caches and data bases have a `put` and a `delete` as well. */
function isRegistration(call: TSESTree.CallExpression, { semantics }: Rule): boolean {
  return semantics.arrivals(call).some(({ role }) => role === 'server.route' || role === 'server.middleware');
}

/** `@Put(':id') rename(…) { … }` of NestJS. */
function decoratedWith(fn: FunctionNode, rule: Rule): string | undefined {
  if (fn.parent.type !== 'MethodDefinition') return undefined;
  const all = decorations(fn.parent.decorators, rule.semantics.module, rule);
  return Object.entries(NEST).find(([name]) => named(all, '@nestjs/common', name).length > 0)?.[1];
}

/** `export async function PUT(request) { … }`: the handler of a route file. */
function exportedAs(fn: FunctionNode): string | undefined {
  const name = 'id' in fn && fn.id && fn.parent.type === 'ExportNamedDeclaration' ? fn.id.name : undefined;
  return name !== undefined && /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name) ? name : undefined;
}
