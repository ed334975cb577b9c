import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { isSamePlace, type Module } from '../../semantics/module';
import {
  displayName,
  functionAround,
  isFunction,
  keyName,
  memberName,
  methodName,
  unwrap,
} from '../../semantics/syntax';
import { bindingName } from './edits';
import { guardVerdict, type GuardVerdict } from './nest-guards';
import { moduleTree, type ModuleTree } from './nest-modules';
import type { FunctionNode } from '../../semantics/value';
import type { Piece } from './mentions';
import { routesOf, used, type NestRoute } from './nest-routes';
import { callsOn, isGuardName, type ServerPlace } from './server-guards';

/** A NestJS application as a whole: its modules, its routes, and what is put before all of them. */
export interface NestApplication {
  readonly tree: ModuleTree;
  readonly routes: readonly NestRoute[];
  /** Guards for every route: `APP_GUARD` and `app.useGlobalGuards(…)`. */
  readonly guards: readonly Piece[];
  readonly interceptors: readonly Piece[];
  /** What stands before the router: `app.use(…)`, `app.register(…)`. */
  readonly middlewares: readonly Part[];
  /** `consumer.apply(…)` in the `configure` of a module. */
  readonly applied: readonly Applied[];
  /** Calls that put pages before browsers: `app.useStaticAssets(…)`, `app.setViewEngine(…)`. */
  readonly shown: readonly Piece[];
  /** What `app.useWebSocketAdapter(…)` is given. */
  readonly adapters: readonly Piece[];
  /** What `app.listen(…)` is given. */
  readonly listens: readonly Piece[];
  /** False when something of it is not known: more may be put before the routes there. */
  readonly isWhole: boolean;
}
/** A middleware, and the path below which it stands when there is one. */
export interface Part extends Piece {
  readonly below?: string;
}
export interface Applied extends Piece {
  /** What `forRoutes` names, when all of it is known: controllers and paths. */
  readonly routes: readonly Piece[] | undefined;
  readonly hasExceptions: boolean;
}

const MAX_DEPTH = 4;
/** What an application is handed to without more being put before its routes. */
const SERVES =
  /createServer|listen|supertest|request|serverless|swagger|openapi|scalar|docs?\b|adapter|useContainer|sentry|shutdown|graceful|seed|console\.|logger|log\b|get$/i;

/** The application that a call of `NestFactory.create` makes; undefined when it serves nobody. */
export function nestApplication(made: TSESTree.CallExpression, rule: RuleContext<string>): NestApplication | undefined {
  const { module } = rule.semantics;
  const [root] = made.arguments;
  const place = placeOf(made, module);
  if (!place || !root || root.type === 'SpreadElement') return undefined;
  const places = new Places(rule);
  places.add(place, place.within ?? functionAround(made), 0);
  if (!places.serves) return undefined;
  const tree = moduleTree(root, module, rule);
  const called = (methods: RegExp): readonly Part[] =>
    places.all.flatMap((place) =>
      callsOn(place, methods).flatMap((call) => {
        const below = call.arguments[0] && rule.semantics.value(call.arguments[0], place.module).texts()[0]?.exact;
        return call.arguments.map((one) => ({
          node: one.type === 'SpreadElement' ? one.argument : one,
          module: place.module,
          ...(below !== undefined && { below }),
        }));
      }),
    );
  const provided = (token: string): readonly Piece[] =>
    tree.globals.flatMap((one) => (one.token === token && one.given ? [one.given] : []));
  return {
    tree,
    routes: [...tree.controllers, ...tree.providers].flatMap((one) => routesOf(one, rule)),
    guards: [...provided('APP_GUARD'), ...called(/^useGlobalGuards$/)],
    interceptors: [...provided('APP_INTERCEPTOR'), ...called(/^useGlobalInterceptors$/)],
    middlewares: called(/^(use|register)$/),
    applied: tree.modules.flatMap((one) => appliedIn(one.module, one.node, rule)),
    shown: places.all.flatMap((place) =>
      callsOn(place, /^(useStaticAssets|setViewEngine|setBaseViewsDir)$/).map((node) => ({
        node,
        module: place.module,
      })),
    ),
    adapters: called(/^useWebSocketAdapter$/),
    listens: called(/^listen(Async)?$/),
    isWhole:
      tree.unknown.length === 0 &&
      places.isWhole &&
      !tree.globals.some((one) => one.given === undefined && one.token === 'APP_GUARD') &&
      !tree.packages.some((one) => !isQuiet(one)),
  };
}

/** `const app = await NestFactory.create(…)`, `NestFactory.create(…).then((app) => …)`. */
function placeOf(made: TSESTree.CallExpression, module: Module): ServerPlace | undefined {
  const name = bindingName(made);
  if (name !== undefined) return { module, name };
  const then =
    made.parent.type === 'MemberExpression' && memberName(made.parent) === 'then' ? made.parent.parent : undefined;
  const within = then?.type === 'CallExpression' ? then.arguments[0] : undefined;
  const [first] = within && isFunction(within) ? within.params : [];
  return first?.type === 'Identifier' && within && isFunction(within)
    ? { module, name: first.name, within }
    : undefined;
}

/** What stands on the way to a route, by what is asked of each part. */
export function guardsOf(application: NestApplication, route: NestRoute): readonly Piece[] {
  return [...application.guards, ...used(route.decorated, 'UseGuards')];
}
export function verdictsOf(
  application: NestApplication,
  route: NestRoute,
  rule: RuleContext<string>,
): readonly GuardVerdict[] {
  return guardsOf(application, route).map((guard) => guardVerdict(guard, route.decorated, rule));
}

/** True when only programs of the same machine can reach the application. */
export function isBoundLocally({ listens }: NestApplication, rule: RuleContext<string>): boolean {
  return listens.some(({ node, module }) => {
    const value = rule.semantics.value(node, module);
    return [value, rule.semantics.property(value, 'host')].some((one) =>
      one.constants().some((host) => host === '127.0.0.1' || host === 'localhost' || host === '::1'),
    );
  });
}

/** Whether a middleware of a module stands before a route; undefined when that is not known. */
export function standsBefore(applied: Applied, route: NestRoute, rule: RuleContext<string>): boolean | undefined {
  if (!applied.routes || applied.hasExceptions) return undefined;
  const found = applied.routes.map((one): boolean | undefined => {
    const value = rule.semantics.value(one.node, one.module);
    if (value.atoms.some((atom) => atom.kind === 'class'))
      return value.atoms.some(
        (atom) => atom.kind === 'class' && route.decorated.owner.length > 0 && isSamePlace(atom.node, route.owner.node),
      );
    const path = value.atoms.some((atom) => atom.kind === 'object') ? rule.semantics.property(value, 'path') : value;
    const text = path.only()?.value;
    if (typeof text !== 'string') return undefined;
    const fixed = text
      .replace(/^\/+/, '')
      .replace(/[*({:].*$/, '')
      .replace(/\/+$/, '');
    return fixed === '' || route.path.slice(1) === fixed || route.path.startsWith(`/${fixed}/`);
  });
  return found.includes(true) ? true : found.includes(undefined) ? undefined : false;
}

const QUIET = new Set(
  `pino winston logger logging config dotenv env prometheus metrics terminus health bull bullmq bullboard queue mailer
  nodemailer mail i18n cls orm typeorm prisma knex kysely drizzle sequelize mongo mongoose mongodb typegoose influx influxdb redis
  ioredis event events emitter eventstore schedule cron cache graphql swagger static kafka kafkajs rabbitmq amqp mqtt nats
  sentry opentelemetry telemetry tracing apm s3 minio storage multer upload devtools command commander stripe twilio
  firebase http axios zod zeebe temporal elasticsearch opensearch neo4j postgres pg sql dynamoose dynamodb aws azure google
  telegraf telegram discord push pdf csv geo throttler limiter session redlock lock pubsub cqrs`.split(/\s+/),
);

/** Packages whose modules connect, describe or schedule, and let callers in or keep them out no more than before. */
function isQuiet(library: string): boolean {
  return (
    library.startsWith('@nestjs/') ||
    (!isGuardName(library) && library.split(/[^a-z0-9]+/i).some((word) => QUIET.has(word)))
  );
}

/** `consumer.apply(LoggerMiddleware).exclude('health').forRoutes('*')` */
function appliedIn(module: Module, node: TSESTree.Node, rule: RuleContext<string>): readonly Applied[] {
  return module.callsIn(node).flatMap((call): readonly Applied[] => {
    if (call.type !== 'CallExpression' || methodName(call) !== 'apply') return [];
    const method = functionAround(call)?.parent;
    if (method?.type !== 'MethodDefinition' || keyName(method) !== 'configure') return [];
    let routes: readonly Piece[] | undefined;
    let hasExceptions = false;
    for (let at: TSESTree.Node = call; ;) {
      const member: TSESTree.Node | undefined = at.parent;
      const next: TSESTree.Node | undefined =
        member?.type === 'MemberExpression' && member.object === at ? member.parent : undefined;
      if (next?.type !== 'CallExpression') break;
      const name = methodName(next);
      if (name === 'exclude') hasExceptions = true;
      if (name === 'forRoutes')
        routes = next.arguments.some((one) => one.type === 'SpreadElement')
          ? undefined
          : next.arguments.map((one) => ({ node: one, module }));
      at = next;
    }
    return call.arguments
      .flatMap((argument) => spread({ node: argument, module }, rule))
      .map((one) => ({ ...one, routes, hasExceptions }));
  });
}
function spread(item: Piece, rule: RuleContext<string>): readonly Piece[] {
  if (item.node.type !== 'SpreadElement') return [item];
  const list = unwrap(item.node.argument);
  if (list.type === 'ArrayExpression')
    return list.elements.flatMap((one) => (one ? spread({ node: one, module: item.module }, rule) : []));
  return [{ node: item.node.argument, module: item.module }];
}

/** True for a function that gives back the application that it makes or is given. */
function handsBack(fn: FunctionNode, { module, name }: ServerPlace): boolean {
  return module.returnsOf(fn).some((one) => {
    const at = unwrap(one);
    return at.type === 'Identifier' && at.name === name;
  });
}

/** Where the application is known by a name: where it is made, and the functions and classes it is handed to. */
class Places {
  readonly all: ServerPlace[] = [];
  isWhole = true;
  serves = false;
  constructor(private readonly rule: RuleContext<string>) {}

  add(place: ServerPlace, scope: TSESTree.Node | undefined, depth: number): void {
    if (this.all.some((one) => one.module === place.module && one.name === place.name && one.within === place.within))
      return;
    this.all.push(place);
    if (callsOn(place, /^(listen|listenAsync|init)$/).length > 0) this.serves = true;
    if (depth >= MAX_DEPTH) return;
    const fn = scope && (isFunction(scope) ? scope : undefined);
    if (fn && handsBack(fn, place)) this.#handedBack(fn, place.module, depth);
    for (const call of scope ? place.module.callsIn(scope) : place.module.calls) {
      if (call.type === 'TaggedTemplateExpression' || call.callee.type === 'Super') continue;
      const index = call.arguments.findIndex((one) => {
        const at = unwrap(one);
        return at.type === 'Identifier' && at.name === place.name;
      });
      if (index >= 0) this.#handedTo(call, index, place, depth);
    }
  }

  /** `const app = await createApp()` where the program begins. */
  #handedBack(fn: FunctionNode, made: Module, depth: number): void {
    const { semantics } = this.rule;
    for (const module of new Set([made, ...semantics.of(made).startModules()]))
      for (const call of module.calls) {
        const name = call.type === 'CallExpression' ? bindingName(call) : undefined;
        if (name === undefined || call.type !== 'CallExpression') continue;
        const { atoms } = semantics.value(call.callee, module);
        if (atoms.some((atom) => atom.kind === 'function' && isSamePlace(atom.node, fn)))
          this.add({ module, name }, functionAround(call), depth + 1);
      }
  }

  #handedTo(
    call: TSESTree.CallExpression | TSESTree.NewExpression,
    index: number,
    place: ServerPlace,
    depth: number,
  ): void {
    const name = displayName(call.callee) ?? '';
    for (const atom of this.rule.semantics.value(call.callee, place.module).atoms) {
      const fn =
        atom.kind === 'function'
          ? atom.node
          : atom.kind === 'class'
            ? atom.node.body.body.flatMap((one) =>
                one.type === 'MethodDefinition' && one.kind === 'constructor' ? [one.value] : [],
              )[0]
            : undefined;
      const param = fn?.params[index];
      const target = param?.type === 'TSParameterProperty' ? param.parameter : param;
      if ((atom.kind === 'function' || atom.kind === 'class') && target?.type === 'Identifier')
        this.add(
          { module: atom.module, name: target.name, ...(atom.kind === 'function' && { within: atom.node }) },
          atom.node,
          depth + 1,
        );
      else if (atom.kind !== 'class' && !SERVES.test(name)) this.isWhole = false;
    }
  }
}
