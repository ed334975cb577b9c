import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { isSamePlace, type Module } from '../../semantics/module';
import type { Semantics } from '../../semantics/semantics';
import {
  declaredName,
  functionAround,
  isFunction,
  memberName,
  outermostFunction,
  unwrap,
} from '../../semantics/syntax';
import type { FunctionNode, Value } from '../../semantics/value';
import { applicationAt, type Application, type AppRoute, type Part } from './applications';
import { bindingName } from './edits';
import { lastName } from './expressions';
import { loadsByName } from './loaded-modules';
import { leadsTo } from './routed-functions';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/** How requests get to a handler. */
export interface Mounting {
  /** For each route that leads to it, what stands before it there. Empty when no route is seen. */
  readonly chains: readonly (readonly Part[])[];
  /** Other handlers of its file are on routes, and this one is named nowhere: no request gets to it. */
  readonly isUnmounted: boolean;
}

const SERVERS = /^(express|fastify|koa)$/;
const VERBS = /^(all|get|post|put|patch|delete|del|use)$/;
const known = new WeakMap<Semantics, Map<FunctionNode, Mounting>>();
const applications = new WeakMap<Semantics, readonly Application[]>();

/** True in a handler that no route leads to, and in a function that nothing calls or exports. */
export function isUnreached(node: TSESTree.Node, rule: Rule): boolean {
  const handler = outermostFunction(node);
  return handler !== undefined && (isNamedNowhere(handler, rule) || mountingOf(handler, rule).isUnmounted);
}

function isNamedNowhere(fn: FunctionNode, { semantics: { module } }: Rule): boolean {
  const { parent } = fn;
  const name = declaredName(fn);
  const statement = fn.type === 'FunctionDeclaration' ? fn : parent.parent;
  if (name?.type !== 'Identifier' || statement?.parent?.type !== 'Program') return false;
  const uses = module.variableOf(name)?.references.filter(({ identifier }) => identifier !== name);
  return uses !== undefined && uses.every((one) => !one.isRead());
}

/** The routes on which a function of this module stands, in the call that declares it and in the application around. */
export function mountingOf(handler: FunctionNode, rule: Rule): Mounting {
  let all = known.get(rule.semantics);
  if (!all) known.set(rule.semantics, (all = new Map()));
  let mounting = all.get(handler);
  if (!mounting) all.set(handler, (mounting = find(handler, rule)));
  return mounting;
}

function find(handler: FunctionNode, rule: Rule): Mounting {
  const { module } = rule.semantics;
  const here = declaredOn(handler, module);
  if (here) return { chains: [here], isUnmounted: false };
  const name = nameOf(handler) ?? factoryOf(handler);
  const apps = name === undefined ? [] : applicationsOf(rule);
  const routes = apps.flatMap((app) => app.routes);
  const own = routes.filter((route) => route.chain.some((part) => leadsTo(part, handler, rule)));
  const chains =
    own.length > 0
      ? own.map(({ chain }) =>
          chain.slice(
            0,
            chain.findIndex((part) => leadsTo(part, handler, rule)),
          ),
        )
      : listsOf(handler, module);
  const isUnmounted =
    chains.length === 0 &&
    apps.length > 0 &&
    apps.every((app) => app.isWhole && readsAll(app)) &&
    routes.some((route) => standsIn(route, module, rule)) &&
    !apps.some((app) => isNamed(name!, handler, app, module));
  return { chains, isUnmounted };
}

/** `router.post(path, check, handler)`, also with a wrapper around the handler, and with a list of both. */
function declaredOn(handler: FunctionNode, module: Module): readonly Part[] | undefined {
  let at: TSESTree.Node = handler;
  const before: Part[] = [];
  for (let around = at.parent; ; at = around, around = around.parent!) {
    if (around.type === 'ArrayExpression') before.unshift(...beforeIn(around, at, module));
    else if (around.type !== 'CallExpression' || around.callee === at) return undefined;
    else {
      const callee = unwrap(around.callee);
      if (callee.type === 'MemberExpression' && VERBS.test(memberName(callee) ?? '') && around.arguments[0] !== at)
        return [
          ...around.arguments
            .slice(0, around.arguments.indexOf(at as TSESTree.Expression))
            .map((node) => ({ node, module })),
          ...before,
        ];
    }
  }
}

/**
 * The lists of this module in which a handler stands behind others, `export const create = [validate, createOrder]`, when
 * no other use of it is seen here: wherever such a list is mounted, the others come first.
 */
function listsOf(handler: FunctionNode, module: Module): readonly (readonly Part[])[] {
  const { parent } = handler;
  const name =
    'id' in handler && handler.id ? handler.id : parent.type === 'VariableDeclarator' ? parent.id : undefined;
  const uses = name?.type === 'Identifier' ? (module.variableOf(name)?.references ?? []) : [];
  const read = uses.filter((one) => one.isRead()).map(({ identifier }) => identifier as TSESTree.Node);
  const lists = read.filter(({ parent: list }) => list?.type === 'ArrayExpression');
  const isOnlyListed = read.every((one) => lists.includes(one) || (one.type === 'Identifier' && isExport(one)));
  if (!isOnlyListed) return [];
  return lists.map((one) => beforeIn(one.parent as TSESTree.ArrayExpression, one, module));
}
function beforeIn({ elements }: TSESTree.ArrayExpression, node: TSESTree.Node, module: Module): readonly Part[] {
  const end = elements.findIndex((one) => one === node);
  return elements.slice(0, end).flatMap((one) => (one ? [{ node: one, module }] : []));
}

/** The applications that the program of this module starts with, and those that the module makes itself. */
export function applicationsOf(rule: Rule): readonly Application[] {
  return [...new Set([rule.semantics.module, ...rule.semantics.startModules()])]
    .filter(({ sources }) => [...sources].some((source) => SERVERS.test(source)))
    .flatMap((module) => madeIn(module, rule));
}

/**
 * True for a server that another application of the program has below it, `app.use('/api', this.api.router)`: what that
 * one registers before holds for it as well.
 * @param made where the server is made
 */
export function isMountedElsewhere(made: TSESTree.Node, rule: Rule): boolean {
  return applicationsOf(rule).some(({ middlewares }) =>
    middlewares.some(({ node, module }) =>
      rule.semantics
        .value(node, module)
        .atoms.some((atom) => atom.kind === 'instance' && atom.made !== undefined && isSamePlace(atom.made.node, made)),
    ),
  );
}

/** The applications that a module makes and that have routes; read once for all the files that ask. */
function madeIn(module: Module, rule: Rule): readonly Application[] {
  const semantics = rule.semantics.of(module);
  const read = applications.get(semantics);
  if (read) return read;
  const found = module.calls.flatMap((call) => {
    // Asked of every call of a whole program: what else its calls reach would be followed through all of it.
    if (call.type === 'TaggedTemplateExpression' || !isOfServer(semantics.value(call.callee))) return [];
    const isMade = semantics
      .arrivals(call)
      .some((one) => one.role === 'server.create' && one.direct && SERVERS.test(one.call.library ?? ''));
    const application = isMade ? applicationAt(call, module, rule) : undefined;
    return application && application.routes.length > 0 ? [application] : [];
  });
  applications.set(semantics, found);
  return found;
}

function isOfServer({ atoms }: Value): boolean {
  return atoms.some((atom) => atom.kind === 'member' && SERVERS.test(atom.library ?? ''));
}

function nameOf(fn: FunctionNode): string | undefined {
  if ('id' in fn && fn.id) return fn.id.name;
  const { parent } = fn;
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') return lastName(parent.key);
  // `create = asyncHandler(async (request, response) => …)`
  return bindingName(fn) ?? (parent.type === 'CallExpression' ? bindingName(parent) : undefined);
}

/** Of a handler that a function makes, `const render = (folder) => (request, response) => …`, the name of that function. */
function factoryOf(fn: FunctionNode): string | undefined {
  const around = functionAround(fn);
  const isReturned = fn.parent.type === 'ReturnStatement' || (around?.body as TSESTree.Node | null | undefined) === fn;
  return around && isReturned ? nameOf(around) : undefined;
}

/** False when files are loaded by names that are put together: routes may stand in any. */
function readsAll({ modules }: Application): boolean {
  return ![...modules].some(loadsByName);
}

/** True when a handler of the route stands in the module. */
function standsIn(route: AppRoute, module: Module, rule: Rule): boolean {
  return route.own.some((part) =>
    rule.semantics
      .value(part.node, part.module)
      .atoms.some((atom) => atom.kind === 'function' && atom.module === module && isFunction(atom.node)),
  );
}

/** True when a file of the application, or its own file beyond declaring and exporting it, names the handler. */
function isNamed(name: string, handler: FunctionNode, { modules }: Application, own: Module): boolean {
  const isUse = (node: TSESTree.Node): boolean =>
    node.type === 'Identifier' && node.name === name && !isDeclarationOf(node, handler) && !isExport(node);
  return [...new Set([...modules, own])].some((module) => someNode(module.ast, isUse));
}

function isDeclarationOf(node: TSESTree.Identifier, handler: FunctionNode): boolean {
  const { parent } = node;
  if (parent === handler) return true;
  const key =
    'key' in parent ? parent.key : 'id' in parent ? parent.id : 'property' in parent ? parent.property : undefined;
  if (key !== node) return false;
  // `exports.create = async (…) => …`, `const create = wrap(async (…) => …)`
  const whole = parent.type === 'MemberExpression' ? parent.parent : parent;
  return someNode(whole, (one) => one === handler);
}

/** `export { create }`, `module.exports = { create }`. */
function isExport({ parent }: TSESTree.Identifier): boolean {
  if (parent.type === 'ExportSpecifier' || parent.type === 'ExportDefaultDeclaration') return true;
  const assigned = parent.type === 'Property' ? parent.parent.parent : parent;
  return assigned?.type === 'AssignmentExpression' && /^(exports|default)$/.test(lastName(assigned.left) ?? '');
}
