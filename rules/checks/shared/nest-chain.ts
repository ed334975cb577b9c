import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { keyName } from '../../semantics/syntax';
import type { Application, AppRoute, Part } from './applications';
import { isLogCall } from './mentions';
import { decorations, lineage, memberOf, named, type NestClass } from './nest-decorators';
import { guardsOf, nestApplication, standsBefore, type NestApplication } from './nest-application';
import { classesOf, guardVerdict, takesPassword } from './nest-guards';
import { methodOf } from './nest-modules';
import { implementing } from './nest-ports';
import type { Piece } from './mentions';
import { used, type NestRoute } from './nest-routes';
import { holds } from './server-guards';

/**
 * A NestJS application as the rules of whole applications see one: routes with all that stands before them, and with
 * the methods of services that their handlers lead to, for handlers themselves do little.
 */
export function nestAsApplication(made: TSESTree.Node, rule: RuleContext<string>): Application | undefined {
  const application = made.type === 'CallExpression' ? nestApplication(made, rule) : undefined;
  if (!application) return undefined;
  const { tree } = application;
  const middlewares: readonly Part[] = [
    ...application.middlewares,
    ...application.shown,
    ...[...application.applied, ...application.guards, ...application.interceptors].flatMap((one) =>
      withClasses(one, rule),
    ),
  ];
  const modules = new Set<Module>(
    [...tree.modules, ...tree.controllers, ...tree.providers].map(({ module }) => module).concat(rule.semantics.module),
  );
  return {
    routes: application.routes.map((route) => appRoute(route, application, made, rule)),
    middlewares,
    packages: tree.packages,
    modules,
    isWhole: application.isWhole,
  };
}

function appRoute(
  route: NestRoute,
  application: NestApplication,
  entry: TSESTree.Node,
  rule: RuleContext<string>,
): AppRoute {
  let chain: readonly Part[] | undefined;
  return {
    method: route.method,
    path: route.path,
    handler: keyName(route.handler),
    get knowsCaller() {
      return guardsOf(application, route).some(
        (guard) => guardVerdict(guard, route.decorated, rule) === 'asks' && !takesPassword(guard, rule),
      );
    },
    call: route.verb,
    module: route.owner.module,
    entry,
    own: [...marks(route), { node: route.handler.value, module: route.owner.module }],
    get chain() {
      return (chain ??= chainOf(route, application, rule));
    },
  };
}

function chainOf(route: NestRoute, application: NestApplication, rule: RuleContext<string>): readonly Part[] {
  const guards = guardsOf(application, route);
  const skipsLimits = isLimitSkipped(route, rule);
  const acting = guards.filter((guard) => !(skipsLimits && guardVerdict(guard, route.decorated, rule) === 'limits'));
  const interceptors = [...application.interceptors, ...used(route.decorated, 'UseInterceptors')];
  const { owner, handler } = route;
  const own = { node: handler.value, module: owner.module };
  // What a strategy of passport checks, it checks for the guard that runs it.
  const strategies = guards.length > 0 ? application.tree.providers.filter((one) => isStrategy(one, rule)) : [];
  const validates = strategies.flatMap(({ node, module }) => {
    const method = methodOf(node, 'validate');
    return method ? [{ node: method.value, module }] : [];
  });
  return [
    ...application.middlewares.filter(({ below }) => holds(below, route.path)),
    ...[
      ...application.applied.filter((one) => standsBefore(one, route, rule) !== false),
      ...acting,
      ...interceptors,
      ...strategies,
    ].flatMap((one) => withClasses(one, rule)),
    ...marks(route),
    ...[own, ...validates].flatMap((one) => reach(one, application.tree.providers, rule)),
  ];
}

/** Decorators by which something else than a guard of `@nestjs/throttler` is told what to do. */
function marks({ decorated }: NestRoute): readonly Part[] {
  return [...decorated.owner, ...decorated.method].filter(
    ({ library, name }) => !library.startsWith('@nestjs/') || name === 'SetMetadata' || name === 'Render',
  );
}

/** `@SkipThrottle()`, unless the method's own says that the default limit counts. */
function isLimitSkipped({ decorated }: NestRoute, rule: RuleContext<string>): boolean {
  const [nearest] = named([...decorated.method, ...decorated.owner], '@nestjs/throttler', 'SkipThrottle');
  const given = nearest?.args[0];
  if (!nearest || !given) return nearest !== undefined;
  const value = rule.semantics.value(given, nearest.module);
  return (value.only() ? value : rule.semantics.property(value, 'default')).truthiness() === true;
}

/** A part as it is named, and the classes that the name stands for. */
function withClasses(item: Piece, rule: RuleContext<string>): readonly Part[] {
  return [item, ...classesOf(item, rule).flatMap((one) => lineage(one, rule))];
}

function isStrategy({ node, module }: NestClass, rule: RuleContext<string>): boolean {
  const base = node.superClass;
  return (
    base?.type === 'CallExpression' &&
    memberOf(rule.semantics.value(base.callee, module), '@nestjs/passport') === 'PassportStrategy'
  );
}

const MAX_DEPTH = 4;
const MAX_FUNCTIONS = 60;

/**
 * A function and the functions of the workspace that it leads to, by calls, by ports that a provider implements, and by commands
 * that are handed to a bus.
 */
export function reach(from: Part, providers: readonly NestClass[], rule: RuleContext<string>): readonly Part[] {
  const found: Part[] = [from];
  const seen = new Set<TSESTree.Node>([from.node]);
  let ring: readonly Part[] = [from];
  for (let depth = 0; depth < MAX_DEPTH && ring.length > 0; depth++) {
    const next: Part[] = [];
    for (const { node, module } of ring)
      for (const call of module.callsIn(node)) {
        if (call.type !== 'CallExpression' || found.length > MAX_FUNCTIONS || isLogCall(call)) continue;
        const called = rule.semantics
          .value(call.callee, module)
          .atoms.flatMap((atom): readonly Part[] =>
            atom.kind === 'function' && atom.node.body ? [{ node: atom.node, module: atom.module }] : [],
          );
        const leadsTo =
          called.length > 0 ? called : [...implementing(call, providers), ...handlersOf(call, module, providers, rule)];
        for (const one of leadsTo) {
          if (seen.has(one.node)) continue;
          seen.add(one.node);
          next.push(one);
        }
      }
    found.push(...next);
    ring = next;
  }
  return found;
}

/** `this.commands.execute(new LoginCommand(…))`: the handlers of what is handed over, for `@CommandHandler(LoginCommand)`. */
function handlersOf(
  call: TSESTree.CallExpression,
  module: Module,
  providers: readonly NestClass[],
  rule: RuleContext<string>,
): readonly Part[] {
  const [first] = call.arguments;
  if (first?.type !== 'NewExpression') return [];
  const made = rule.semantics
    .value(first.callee, module)
    .atoms.flatMap((atom) => (atom.kind === 'class' ? [atom.node] : []));
  if (made.length === 0) return [];
  return providers.flatMap((one): readonly Part[] => {
    const handles = decorations(one.node.decorators, one.module, rule).some(
      ({ library, args, module: at }) =>
        library === '@nestjs/cqrs' &&
        args.some((arg) =>
          rule.semantics.value(arg, at).atoms.some((atom) => atom.kind === 'class' && made.includes(atom.node)),
        ),
    );
    const method = handles ? (methodOf(one.node, 'execute') ?? methodOf(one.node, 'handle')) : undefined;
    return method ? [{ node: method.value, module: one.module }] : [];
  });
}
