import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { constructorOf } from '../../semantics/classes';
import { displayName, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import { placeOf, type Value } from '../../semantics/value';
import { access } from '../shared/nest-access';
import { isBoundLocally, nestApplication, type NestApplication } from '../shared/nest-application';
import { once } from '../shared/once';
import {
  callsOn,
  handedTo,
  isAfter,
  isGuardName,
  placesOf,
  refuses,
  verdict,
  type ServerPlace,
  type Verdict,
} from '../shared/server-guards';
import { onlyComputes, type Body } from '../shared/calculators';
import { valueName } from '../shared/expressions';
import { functionName } from '../shared/therapy';
import { commandsDevice, isEntrance } from '../shared/therapy-routes';

type Rule = RuleContext<'route' | 'mounted'>;
interface Route {
  readonly call: TSESTree.CallExpression;
  readonly module: Module;
  readonly verb: string;
  /** From the place it is seen from: that of its own registration, or of the call that mounts its router. */
  readonly path: string;
}

const VERBS = /^(all|post|put|patch|delete|del|get|route)$/;
const USES = /^(use|register|addHook)$/;
const REGISTERS = new RegExp(`${VERBS.source}|${USES.source}`);

export default defineRule({
  id: 'therapy-route-without-auth',
  title: 'A route that commands a device is open to everybody',
  threats: ['IOMT-DEV-09', 'IOMT-EDG-03'],
  cwe: ['CWE-306', 'CWE-862'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Therapy safety and fail-safe behaviour',
  messages: {
    route:
      "Nothing on the way to {{route}} asks who is calling, so anybody who reaches this server can act on the patient's device. Register authentication and a check of the role before it.",
    mounted:
      '{{route}} is put onto the server here and commands a device, and neither here nor where it is registered anything asks who is calling, so anybody who reaches this server can act on the patient. Register authentication and a check of the role before it.',
  },
  triggers: ['.register'],
  roles: {
    'server.route'(arrival, rule) {
      const call = arrival.call.node;
      if (!arrival.direct || call.type !== 'CallExpression' || arrival.call.module !== rule.semantics.module) return;
      const callee = unwrap(call.callee);
      if (callee.type !== 'MemberExpression' || isRouter(arrival.call.receiver)) return;
      const places = arrival.call.receiver && placesOf(baseValue(callee.object, rule), base(callee.object), rule);
      const route = routeOf(call, rule.semantics.module, '', rule);
      if (
        !places ||
        !route ||
        guardOfRoute(route, rule) !== 'none' ||
        guardOf(places, call, rule, route.path) !== 'none' ||
        isLocal(places, rule) ||
        !once(rule, call)
      )
        return;
      rule.report({ node: callee.property, messageId: 'route', data: { route: told(route) } });
    },
    'server.create'(arrival, rule) {
      const call = arrival.call.node;
      if (!arrival.direct || arrival.call.library !== '@nestjs/core' || call.type !== 'CallExpression') return;
      const application = nestApplication(call, rule);
      if (application?.isWhole && !isBoundLocally(application, rule)) nested(arrival.node, application, rule);
    },
    'server.middleware'(arrival, rule) {
      const call = arrival.call.node;
      if (!arrival.direct || call.type !== 'CallExpression' || arrival.call.module !== rule.semantics.module) return;
      mounted(call, arrival.call.receiver, rule);
    },
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const callee = unwrap(node.callee);
      if (callee.type === 'MemberExpression' && memberName(callee) === 'register') {
        const receiver = rule.semantics.value(callee.object);
        if (receiver.atoms.some((atom) => atom.kind === 'instance')) mounted(node, receiver, rule);
      }
      handedOver(node, rule);
    },
    NewExpression: (node) => handedOver(node, rule),
  }),
});

/** The routes of a NestJS application that command a device and ask nobody: one finding, where the application is made. */
function nested(node: TSESTree.Node, application: NestApplication, rule: Rule): void {
  const open = application.routes
    .filter(
      ({ method, path, handler }) =>
        !isEntrance(path) &&
        commandsDevice({ verb: method, path, handler: keyName(handler) ?? '', bodies: [handler.value] }),
    )
    .filter((route) => access(application, route, rule) === 'open');
  const [first] = open;
  if (!first) return;
  const others = open.length > 1 ? ` and ${open.length - 1} more` : '';
  rule.report({
    node,
    messageId: 'route',
    data: { route: `${first.method.toUpperCase()} ${first.path}${others}` },
    trace: open
      .slice(0, 8)
      .map((route) => ({ place: placeOf(route.owner.module, route.verb), message: 'the route is registered here' })),
  });
}

/** A router or plugin that is put onto a server here: its routes are judged with all that stands before it. */
function mounted(call: TSESTree.CallExpression, receiver: Value | undefined, rule: Rule): void {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || isRouter(receiver) || !receiver) return;
  const places = placesOf(receiver, callee.object, rule);
  if (!places || isLocal(places, rule)) return;
  for (const route of openRoutes(call, rule.semantics.module, rule, 0))
    if (guardOf(places, call, rule, route.path) === 'none') return reportMounted(call, route, rule);
}

/** `registerRoutes(app)`, `new PumpRoutes(this.app)`: a server that is handed to a function or class which registers routes on it. */
function handedOver(call: TSESTree.CallExpression | TSESTree.NewExpression, rule: Rule): void {
  for (const [index, argument] of call.arguments.entries()) {
    const at = unwrap(argument);
    if (at.type !== 'Identifier' && !(at.type === 'MemberExpression' && at.object.type === 'ThisExpression')) continue;
    const inner = receivers(call, index, rule).filter((place) => callsOn(place, REGISTERS).length > 0);
    const value = inner.length > 0 ? rule.semantics.value(at) : undefined;
    if (!value || isRouter(value)) continue;
    const places = placesOf(value, at, rule);
    if (!places || isLocal(places, rule)) continue;
    for (const route of inner.flatMap((place) => [...openRoutesOn(place, '', rule, 0)]))
      if (guardOf(places, call, rule, route.path) === 'none') return reportMounted(call, route, rule);
  }
}

/** What an argument is called in the functions that a call goes to, or in the classes that it makes. */
function receivers(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  index: number,
  rule: Rule,
): readonly ServerPlace[] {
  return rule.semantics.value(call.callee).atoms.flatMap((atom): ServerPlace[] => {
    const fn = atom.kind === 'function' ? atom.node : atom.kind === 'class' ? constructorOf(atom.node) : undefined;
    const parameter = fn?.params[index];
    const name = parameter && valueName(parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter);
    return name !== undefined && (atom.kind === 'function' || atom.kind === 'class')
      ? [{ module: atom.module, name, within: atom.node }]
      : [];
  });
}

function reportMounted(node: TSESTree.CallExpression | TSESTree.NewExpression, route: Route, rule: Rule): void {
  if (!once(rule, node)) return;
  rule.report({
    node,
    messageId: 'mounted',
    data: { route: told(route) },
    trace: [{ place: placeOf(route.module, route.call), message: 'the route is registered here' }],
  });
}

function told({ verb, path }: Route): string {
  return `${verb === '' || verb === 'route' ? '' : `${verb.toUpperCase()} `}${path}`;
}

/** The routes without a guard in the routers that a call mounts. */
function* openRoutes(call: TSESTree.CallExpression, module: Module, rule: Rule, depth: number): Generator<Route> {
  const prefix = pathOf(call, module, rule) ?? '';
  const others = call.arguments.filter(
    (argument) => subRouter(argument, module, rule).length === 0 && !isPath(argument, module, rule),
  );
  if (depth > 3 || others.some((one) => verdict(one, rule, module) !== 'none')) return;
  for (const argument of call.arguments)
    for (const place of subRouter(argument, module, rule))
      if (handedTo(place, rule) === 'none') yield* openRoutesOn(place, prefix, rule, depth);
}

/** The routes without a guard on a router or server, and on what is mounted there. */
function* openRoutesOn(place: ServerPlace, prefix: string, rule: Rule, depth: number): Generator<Route> {
  const below = (path: string): string => `${prefix.replace(/\/$/, '')}${path}`;
  for (const one of callsOn(place, VERBS)) {
    const route = routeOf(one, place.module, prefix, rule);
    if (route && guardOfRoute(route, rule) === 'none' && guardOf([place], one, rule, route.path) === 'none')
      yield { ...route, path: below(route.path) };
  }
  for (const use of callsOn(place, USES))
    for (const route of openRoutes(use, place.module, rule, depth + 1))
      if (guardOf([place], use, rule, route.path) === 'none') yield { ...route, path: below(route.path) };
}

/** The routers that an argument of `use` is: an instance, `router.routes()`, a plugin function. */
function subRouter(argument: TSESTree.Node, module: Module, rule: Rule): readonly ServerPlace[] {
  let at = unwrap(argument);
  if (
    at.type === 'CallExpression' &&
    at.callee.type === 'MemberExpression' &&
    /^(routes|middleware)$/.test(memberName(at.callee) ?? '')
  )
    at = at.callee.object;
  return rule.semantics.value(at, module).atoms.flatMap((atom): ServerPlace[] => {
    if (atom.kind === 'instance' && isRouterType(atom.type)) {
      if (!atom.made) return [];
      const name = nameOf(atom.made.node);
      return name === undefined ? [] : [{ module: atom.made.module, name }];
    }
    const first = atom.kind === 'function' ? atom.node.params[0] : undefined;
    // A plugin of Fastify: `(server, options) => { server.post(…) }`.
    return atom.kind === 'function' &&
      first?.type === 'Identifier' &&
      atom.node.params.length <= 2 &&
      callsOn({ module: atom.module, name: first.name, within: atom.node }, VERBS).length > 0
      ? [{ module: atom.module, name: first.name, within: atom.node }]
      : [];
  });
}

function nameOf(made: TSESTree.Node): string | undefined {
  const { parent } = made;
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
    ? parent.id.name
    : parent?.type === 'AssignmentExpression' || parent?.type === 'PropertyDefinition'
      ? valueName(parent.type === 'AssignmentExpression' ? parent.left : parent.key)
      : undefined;
}
function isRouterType(type: string): boolean {
  return /#(I?Router|router|Application)$/.test(type);
}
/** What is registered on a router counts where the router is mounted. */
function isRouter(receiver: Value | undefined): boolean {
  return !receiver || receiver.atoms.some((atom) => atom.kind === 'instance' && /#(I?Router|router)$/.test(atom.type));
}

/** `app.route('/x').post(…)` is registered on `app`. */
function base(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  return at.type === 'CallExpression' && at.callee.type === 'MemberExpression' ? base(at.callee.object) : at;
}
function baseValue(node: TSESTree.Node, rule: Rule): Value {
  return rule.semantics.value(base(node));
}

function isPath(node: TSESTree.Node, module: Module, rule: Rule): boolean {
  return rule.semantics.value(node, module).texts().length > 0;
}
function pathOf(call: TSESTree.CallExpression, module: Module, rule: Rule): string | undefined {
  const [first] = call.arguments;
  if (!first) return undefined;
  const text = rule.semantics.value(first, module).texts()[0];
  if (text) return text.exact ?? text.pieces.join(':x');
  const options = unwrap(call.arguments[call.arguments.length - 1]!);
  const given =
    rule.semantics.property(rule.semantics.value(options, module), 'prefix').texts()[0] ??
    rule.semantics.property(rule.semantics.value(options, module), 'url').texts()[0];
  return given?.exact;
}

/** A registration as a route, when its path below `prefix` or what its handler does commands a device. */
function routeOf(call: TSESTree.CallExpression, module: Module, prefix: string, rule: Rule): Route | undefined {
  const callee = unwrap(call.callee);
  const verb = callee.type === 'MemberExpression' ? verbOf(callee, module, rule) : '';
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  const own =
    pathOf(call, module, rule) ?? (object?.type === 'CallExpression' ? pathOf(object, module, rule) : undefined);
  if (own === undefined || isEntrance(own)) return undefined;
  const path = `${prefix.replace(/\/$/, '')}${own}`;
  const handler = valueName(call.arguments[call.arguments.length - 1] ?? callee) ?? '';
  const all = handlerBodies(call, module, rule);
  if (all.length > 0 && all.every((body) => onlyComputes(body, rule))) return undefined;
  return commandsDevice({ verb, path, handler, bodies: all.map(({ node }) => node) })
    ? { call, module, verb, path: own }
    : undefined;
}

/** `app.post`, or `app[method]` of a table: which of its paths a reading method has is not known, so any stands for all. */
function verbOf(callee: TSESTree.MemberExpression, module: Module, rule: Rule): string {
  const name = memberName(callee);
  if (name !== undefined) return name;
  const verbs = rule.semantics.value(callee.property, module).constants().map(String);
  return verbs.find((verb) => verb === 'get') ?? verbs[0] ?? '';
}

function handlers(call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  const last = call.arguments[call.arguments.length - 1];
  if (!last) return [];
  const at = unwrap(last);
  // `asyncHandler(async (req, res) => …)`: what it makes calls what it is given.
  return at.type === 'CallExpression' ? [at, ...at.arguments] : [at];
}
function handlerBodies(call: TSESTree.CallExpression, module: Module, rule: Rule): readonly Body[] {
  return handlers(call).flatMap((node): readonly Body[] => {
    const at = unwrap(node);
    if (isFunction(at)) return [{ node: at, module }];
    const value = rule.semantics.value(at, module);
    return [value, rule.semantics.property(value, 'handler')].flatMap((one) =>
      one.atoms.flatMap((atom) => (atom.kind === 'function' ? [atom] : [])),
    );
  });
}

/** The route's own handlers before the last, its options (`preHandler`), and what the last one asks itself. */
function guardOfRoute(route: Route, rule: Rule): Verdict {
  const { call, module } = route;
  const verdicts = call.arguments.slice(0, -1).flatMap((one): Verdict[] => {
    const at = unwrap(one);
    return isPath(at, module, rule)
      ? []
      : at.type === 'ObjectExpression'
        ? hooks(at, module, rule)
        : [verdict(at, rule, module)];
  });
  const last = call.arguments[call.arguments.length - 1];
  if (last && unwrap(last).type === 'ObjectExpression')
    verdicts.push(...hooks(unwrap(last) as TSESTree.ObjectExpression, module, rule));
  if (last && [displayName(last) ?? '', functionName(last) ?? ''].some(isGuardName)) return 'guard';
  if (last && unwrap(last).type === 'CallExpression') verdicts.push(verdict(last, rule, module));
  if (handlerBodies(call, module, rule).some(({ node }) => refuses(node, false))) return 'guard';
  return verdicts.includes('guard') ? 'guard' : verdicts.includes('unknown') ? 'unknown' : 'none';
}

const HOOKS = new Set([
  'preHandler',
  'onRequest',
  'preValidation',
  'preParsing',
  'beforeHandler',
  'pre',
  'auth',
  'config',
]);
function hooks(options: TSESTree.ObjectExpression, module: Module, rule: Rule): Verdict[] {
  return options.properties.flatMap((property): Verdict[] => {
    if (property.type === 'SpreadElement') return ['unknown'];
    return HOOKS.has(valueName(property.key) ?? '') ? [verdict(property.value, rule, module)] : [];
  });
}

/** What stands on the instance before a call, on the way to a path: middlewares, hooks, functions it was handed to. */
function guardOf(places: readonly ServerPlace[], before: TSESTree.Node, rule: Rule, path: string): Verdict {
  const verdicts: Verdict[] = places.map((place) => handedTo(place, rule, before));
  for (const place of places) {
    for (const use of callsOn(place, USES)) {
      if (use === before || isAfter(use, before, place.module === rule.semantics.module)) continue;
      const limited = pathOf(use, place.module, rule);
      if (limited?.startsWith('/') && path !== '' && !path.startsWith(limited.replace(/[*(:].*$/, ''))) continue;
      for (const argument of use.arguments) {
        if (isPath(argument, place.module, rule) || subRouter(argument, place.module, rule).length > 0) continue;
        verdicts.push(verdict(argument, rule, place.module));
      }
    }
  }
  return verdicts.includes('guard') ? 'guard' : verdicts.includes('unknown') ? 'unknown' : 'none';
}

/** A server that only this machine can reach. */
function isLocal(places: readonly ServerPlace[], rule: Rule): boolean {
  return places.some((place) =>
    callsOn(place, /^listen$/).some((call) =>
      call.arguments.some((argument) => {
        const value = rule.semantics.value(argument, place.module);
        return [value, rule.semantics.property(value, 'host')].some((one) =>
          one.constants().some((host) => host === '127.0.0.1' || host === 'localhost' || host === '::1'),
        );
      }),
    ),
  );
}
