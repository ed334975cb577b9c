import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { displayName, functionAround, memberName, unwrap } from '../../semantics/syntax';
import type { Atom, FunctionNode } from '../../semantics/value';
import { bindingName } from './edits';
import { nestAsApplication } from './nest-chain';
import { callsOn, holds, type ServerPlace } from './server-guards';
import { someNode } from './walk';

/** A route of an application, wherever it is registered. */
export interface AppRoute {
  readonly method: string;
  readonly path: string;
  /** The name of what handles it, when that is a method. */
  readonly handler?: string;
  /** True when a guard before it asks for more than the password that the handler may be there to check. */
  readonly knowsCaller?: boolean;
  /** The registration: a call, a decorator. */
  readonly call: TSESTree.Node;
  readonly module: Module;
  /** The call in the application's own file by which the route comes in; the registration itself when it stands there. */
  readonly entry: TSESTree.Node;
  /** What the registration itself names: handlers, guards of this route alone. */
  readonly own: readonly Part[];
  /** All that stands between the application and the handler, handler included. */
  readonly chain: readonly Part[];
}
/** An argument of a registration, and where it stands. */
export interface Part {
  readonly node: TSESTree.Node;
  readonly module: Module;
  /** The path below which a middleware stands, when it was registered with one that is known. */
  readonly below?: string;
}
export interface Application {
  readonly routes: readonly AppRoute[];
  /** Middlewares, hooks and plugins of the application and its routers. */
  readonly middlewares: readonly Part[];
  /** Packages that take part as modules of their own. */
  readonly packages?: readonly string[];
  /** The files that take part. */
  readonly modules: ReadonlySet<Module>;
  /** False when the instance goes where nobody can look: more may be registered there. */
  readonly isWhole: boolean;
}

const VERBS = /^(all|get|post|put|patch|delete|del)$/;
const USES = /^(use|register|addHook|configure)$/;
const SERVES =
  /createServer|listen|expressWs|supertest|request|serverless|swagger|\bServer\b|\.use$|\.register$|\.mount$|console\.|\.on$|setupExpress|Handlers|export/i;
const MAX_DEPTH = 4;

/** What is registered on a server made here, in this file and those that it is handed to; undefined when it has no name. */
export function applicationOf({ call }: Arrival, rule: RuleContext<string>): Application | undefined {
  return call.library === '@nestjs/core'
    ? nestAsApplication(call.node, rule)
    : applicationAt(call.node, rule.semantics.module, rule);
}

/** What is registered on a server that is made at a node of a module; undefined when it has no name. */
export function applicationAt(made: TSESTree.Node, module: Module, rule: RuleContext<string>): Application | undefined {
  const name = bindingName(made);
  if (name === undefined) return undefined;
  const reader = new Reader(rule);
  reader.read({ module, name }, '', [], undefined, 0);
  // What a factory gives back is often mounted on another application, which may have all that is missing here.
  const around = functionAround(made);
  if (
    around &&
    module.returnsOf(around).some((one) => someNode(one, (node) => node.type === 'Identifier' && node.name === name)) &&
    callsOn({ module, name }, /^listen$/).length === 0
  )
    reader.isWhole = false;
  return reader;
}

/** True when a file of the application imports a package of this name. */
export function imports(application: Application, name: RegExp): boolean {
  return [...application.modules].some(
    (module) =>
      [...module.sources].some((source) => name.test(source)) ||
      module.calls.some(
        (call) =>
          call.type === 'CallExpression' &&
          call.callee.type === 'Identifier' &&
          call.callee.name === 'require' &&
          call.arguments[0]?.type === 'Literal' &&
          name.test(String(call.arguments[0].value)),
      ),
  );
}

/** A function that is handed the application, and the call that hands it on. */
interface Handed {
  readonly to: ServerPlace;
  readonly call: TSESTree.Node;
}

class Reader implements Application {
  readonly routes: AppRoute[] = [];
  readonly middlewares: Part[] = [];
  readonly modules = new Set<Module>();
  isWhole = true;
  constructor(private readonly rule: RuleContext<string>) {}

  read(
    place: ServerPlace,
    prefix: string,
    above: readonly Part[],
    entry: TSESTree.Node | undefined,
    depth: number,
  ): void {
    this.modules.add(place.module);
    if (depth > MAX_DEPTH) return;
    const { semantics } = this.rule;
    const uses = callsOn(place, USES);
    const own = uses.flatMap((use) => this.partsOf(use, place.module, prefix));
    this.middlewares.push(...own);
    const handed = this.handedOn(place);
    const chain = [...above, ...own, ...this.usesHanded(handed, prefix, depth)];
    for (const call of callsOn(place, VERBS).filter(hasHandler)) {
      const path = this.path(call, place.module);
      if (path === undefined) continue;
      const callee = unwrap(call.callee) as TSESTree.MemberExpression;
      const parts = call.arguments.map((node) => ({ node, module: place.module }));
      this.routes.push({
        method: memberName(callee)!,
        path: `${prefix}${path}`,
        call,
        module: place.module,
        entry: entry ?? callee.property,
        own: parts,
        chain: [...chain.filter(({ below }) => holds(below, `${prefix}${path}`)), ...parts],
      });
      for (const part of parts)
        for (const atom of semantics.value(part.node, part.module).atoms)
          if (atom.kind === 'function') this.modules.add(atom.module);
    }
    for (const use of uses) {
      const at = this.ownPath(use, place.module) ?? '';
      for (const argument of use.arguments) {
        const inner = this.subPlaces(argument, place.module);
        for (const one of inner)
          // What stands below a path of the router, `app.use('/v1/auth', limiter)` before `app.use('/v1', routes)`, is told
          // from the rest where the routes are.
          this.read(one, `${prefix}${at}`.replace(/\/$/, ''), chain, entry ?? use, depth + 1);
      }
    }
    for (const { to, call } of handed) this.read(to, prefix, chain, entry ?? call, depth + 1);
  }

  private partsOf(use: TSESTree.CallExpression, module: Module, prefix: string): readonly Part[] {
    const below = this.ownPath(use, module);
    return use.arguments.map((node) => ({
      node,
      module,
      ...(below !== undefined && { below: `${prefix}${below}` }),
    }));
  }

  /** `limitTries(app)`: what a function uses on the application that it is handed stands before the routes of all others. */
  private usesHanded(handed: readonly Handed[], prefix: string, depth: number): readonly Part[] {
    if (depth > MAX_DEPTH) return [];
    return handed.flatMap(({ to }) => [
      ...callsOn(to, USES).flatMap((use) => this.partsOf(use, to.module, prefix)),
      ...this.usesHanded(this.handedOn(to), prefix, depth + 1),
    ]);
  }

  /** `routes(app)`: what the function registers there is registered on the application. */
  private handedOn(place: ServerPlace): readonly Handed[] {
    const calls = place.within ? place.module.callsIn(place.within) : place.module.calls;
    const handed: Handed[] = [];
    for (const call of calls) {
      if (call.type === 'TaggedTemplateExpression') continue;
      const index = call.arguments.findIndex((one) => isInstance(one, place.name));
      if (index < 0 || SERVES.test(displayName(call.callee) ?? '')) continue;
      const atoms = this.rule.semantics.value(call.callee, place.module).atoms;
      const functions = atoms.filter((atom): atom is Extract<Atom, { kind: 'function' }> => atom.kind === 'function');
      if (functions.length === 0) {
        this.isWhole = false;
        continue;
      }
      for (const { node, module } of functions) {
        const param = node.params[index];
        if (param?.type === 'Identifier' && !(module === place.module && node === place.within))
          handed.push({ to: { module, name: param.name, within: node }, call });
      }
    }
    return handed;
  }

  /** The routers or plugins that an argument of `use` or `register` is. */
  private subPlaces(argument: TSESTree.Node, module: Module): readonly ServerPlace[] {
    let at = unwrap(argument);
    if (
      at.type === 'CallExpression' &&
      at.callee.type === 'MemberExpression' &&
      /^(routes|middleware)$/.test(memberName(at.callee) ?? '')
    )
      at = at.callee.object;
    return this.rule.semantics.value(at, module).atoms.flatMap((atom): readonly ServerPlace[] => {
      if (atom.kind === 'instance' && /#(I?Router|router|Application)$/.test(atom.type) && atom.made) {
        const name = bindingName(atom.made.node);
        return name === undefined ? [] : [{ module: atom.made.module, name }];
      }
      return atom.kind === 'function' ? plugin(atom.node, atom.module) : [];
    });
  }

  private ownPath(call: TSESTree.CallExpression, module: Module): string | undefined {
    const [first] = call.arguments;
    const text = first && this.rule.semantics.value(first, module).texts()[0];
    return text ? (text.exact ?? text.pieces.join(':x')) : undefined;
  }
  /** `router.post('/x')` and `router.route('/x').post()`. */
  private path(call: TSESTree.CallExpression, module: Module): string | undefined {
    const object = call.callee.type === 'MemberExpression' ? unwrap(call.callee.object) : undefined;
    return this.ownPath(call, module) ?? (object?.type === 'CallExpression' ? this.ownPath(object, module) : undefined);
  }
}

/** False for `request.get('authorization')` and `app.get('env')`, which read what has a name. */
function hasHandler({ callee, arguments: given }: TSESTree.CallExpression): boolean {
  const at = unwrap(callee);
  return given.length > 1 || (at.type === 'MemberExpression' && unwrap(at.object).type === 'CallExpression');
}

/** `app`, and `this.app` of a class that keeps its server. */
function isInstance(node: TSESTree.Node, name: string): boolean {
  const at = unwrap(node);
  if (at.type === 'Identifier') return at.name === name;
  return at.type === 'MemberExpression' && at.object.type === 'ThisExpression' && memberName(at) === name;
}

/** A plugin of Fastify: `(server, options) => { server.post(…) }`. */
function plugin(node: FunctionNode, module: Module): readonly ServerPlace[] {
  const [first] = node.params;
  if (first?.type !== 'Identifier' || node.params.length > 3) return [];
  const place = { module, name: first.name, within: node };
  return callsOn(place, VERBS).some(hasHandler) &&
    !someNode(
      node,
      (one) =>
        one.type === 'MemberExpression' &&
        /^(req|request|ctx)$/.test(first.name) &&
        one.object.type === 'Identifier' &&
        one.object.name === first.name &&
        memberName(one) === 'body',
    )
    ? [place]
    : [];
}
