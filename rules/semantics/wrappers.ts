import type { TSESTree } from '@typescript-eslint/utils';
import { entryNode, modelledArrivals, type RawArrival, type RoleSite } from './arrivals';
import { argumentValues, type CallNode } from './arguments';
import { calleeNode, calleeOf, constructs } from './callees';
import { constructedClass, constructorOf } from './classes';
import { enter, type Env } from './env';
import type { Evaluator, Site } from './evaluate';
import { callModelOf } from './callbacks';
import { resultValue } from './results';
import { byKey, keyOf, mentioned, ofArgument, withoutItems, withoutOwn, worthBlaming, type Passing } from './passings';
import { displayName } from './syntax';
import { placeOf, Value, type Atom, type ClassNode, type FunctionNode } from './value';
import type { Module } from './module';

/** What a function was made with: the environment it closes over, and the object that it is called on. */
interface Made {
  readonly env?: Env;
  readonly self?: Value;
}

/** Passings as they were gathered once. */
export interface Gathered {
  readonly passings: readonly Passing[];
  /** How many hops had been made at least: with fewer behind it, the search goes further than it went then. */
  readonly since: number;
}

const MAX_CALLS = 300;
const MAX_HOPS = 4;
/** Larger classes are not looked at as a whole for every method that sets a field. */
const MAX_CALLS_OF_SETTERS = 120;
const MAX_PASSINGS = 60;
/** Ways in which one parameter reaches one role: a class that logs in every method would multiply them with every hop. */
const MAX_WAYS = 4;

/**
 * Makes models of the workspace's own functions: one whose parameter reaches a modelled parameter passes that role on to
 * its callers, in this file and across files, over several hops.
 */
export class Wrappers {
  readonly #active = new Set<TSESTree.Node>();
  /** Passings of functions that were handed what they use, by what they were made with. */
  readonly #handed = new WeakMap<object, Map<TSESTree.Node, Gathered>>();
  #hops = 0;
  /** Set where a function of the workspace was not looked into, for enough others lead to it. */
  #isCut = false;
  /** Set while passings are gathered: what the arguments of callers would decide is kept for them. */
  #undecided = false;

  constructor(private readonly ev: Evaluator) {}

  /** All arrivals at a call or assignment: in modelled parameters, and through functions of the workspace. */
  arrivals(node: RoleSite, site: Site): readonly RawArrival[] {
    const direct = modelledArrivals(this.ev, node, site, this.#undecided);
    if (node.type === 'AssignmentExpression') return direct;
    if (this.#hops >= MAX_HOPS) {
      this.#isCut ||= leadsOn(calleeOf(this.ev, node, site).value);
      return direct;
    }
    this.#hops++;
    try {
      return [...direct, ...this.#throughFunctions(node, site), ...this.#throughHandlers(node, site)];
    } finally {
      this.#hops--;
    }
  }

  #throughFunctions(node: CallNode, site: Site): readonly RawArrival[] {
    const callee = calleeOf(this.ev, node, site);
    const result: RawArrival[] = [];
    let args: readonly Value[] | undefined;
    for (const called of callee.value.atoms) {
      const atom = called.kind === 'class' && constructs(node) ? constructedClass(this.ev, called) : called;
      if (atom?.kind !== 'function' && !(atom?.kind === 'class' && constructs(node))) continue;
      const self = atom.kind === 'function' ? (callee.receiver ?? atom.self) : undefined;
      const passings = this.passings(atom.node, atom.module, { env: atom.env, self });
      if (passings.length === 0) continue;
      args ??= argumentValues(this.ev, node, site);
      const env = enter(atom.node, atom.module, args, atom.env, site.env, self, setterClass(atom.node, atom.module));
      if (env) result.push(...this.#pass(passings, atom.module, env, node, site));
    }
    return result;
  }

  #pass(
    passings: readonly Passing[],
    module: Module,
    env: Env,
    node: CallNode,
    site: Site,
    at?: (parameter: number) => TSESTree.Node | undefined,
  ): readonly RawArrival[] {
    const result: RawArrival[] = [];
    const inner = { module, env };
    const done = new Map<RoleSite, ReadonlyMap<string, readonly RawArrival[]>>();
    for (const passing of worthBlaming(passings, env)) {
      let arrivals = done.get(passing.site);
      if (!arrivals) done.set(passing.site, (arrivals = byKey(this.arrivals(passing.site, inner), passing.site)));
      for (const arrival of arrivals.get(passing.key) ?? []) {
        const value = ofArgument(withoutOwn(arrival.value, passing.own), passing, env);
        const offset =
          passing.rest !== undefined && arrival.argument !== undefined
            ? Math.max(0, arrival.argument - passing.rest)
            : 0;
        const argument = at ? at(passing.parameter) : argumentNode(node, passing.parameter + offset);
        if (!argument) continue;
        const blamed = passing.path.reduce((from, key) => entryNode(from, key), argument);
        const isPart = blamed === argument && passing.parts.every((path) => path.length > 0);
        const name = displayName(calleeNode(node)) ?? 'the function';
        const step = {
          place: placeOf(module, passing.site),
          message: `${name}() passes it on to ${arrival.call.name}`,
        };
        result.push({
          ...arrival,
          value,
          node: blamed,
          inner: passing.inner,
          ...(isPart && { parts: passing.parts }),
          ...((passing.undecided || arrival.byCaller) && { byCaller: true }),
          direct: false,
          via: [step, ...arrival.via],
          passedAs: [{ node: arrival.node, module: arrival.site.module }, ...(arrival.passedAs ?? [])],
          site,
          argument: passing.parameter,
          path: passing.path,
          within: passing.key,
        });
      }
    }
    return result;
  }

  /** Handlers that another file declares: the library calls them with what its model says. */
  #throughHandlers(node: CallNode, site: Site): readonly RawArrival[] {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
    const callee = calleeOf(this.ev, node, site);
    const result: RawArrival[] = [];
    for (const atom of callee.value.atoms) {
      const model = callModelOf(this.ev, atom, constructs(node));
      if (!model) continue;
      node.arguments.forEach((argument, position) => {
        const event =
          model.events && position > 0 ? this.ev.evaluate(node.arguments[0]!, site).only()?.value : undefined;
        const callback =
          (typeof event === 'string' ? (model.events?.[event] ?? model.events?.['*']) : undefined) ??
          (model.params?.[position] ?? model.rest)?.callback;
        if (!callback?.params || argument.type === 'SpreadElement') return;
        for (const handler of this.ev.evaluate(argument, site).atoms) {
          if (handler.kind !== 'function' || (handler.module === site.module && !handler.env)) continue;
          const passings = this.passings(handler.node, handler.module, handler);
          if (passings.length === 0) continue;
          const name = 'name' in atom ? atom.name : 'the library';
          const args = callback.params!.map((result) =>
            resultValue(this.ev, result, { receiver: callee.receiver, args: () => undefined, name, node, site }),
          );
          const env = enter(handler.node, handler.module, args, handler.env, site.env, handler.self);
          if (env) result.push(...this.#pass(passings, handler.module, env, node, site, () => argument));
        }
      });
    }
    return result;
  }

  /**
   * The roles that parameters of a function (or of the constructor of a class) reach.
   * @param made what it closes over and is called on: a data base that its class or factory was handed is known there only
   */
  passings(node: FunctionNode | ClassNode, module: Module, made: Made = {}): readonly Passing[] {
    const holder = holderOfHanded(made);
    const memo = holder ? this.#memoOf(holder) : module.passings;
    const known = memo.get(node);
    if (known && known.since <= this.#hops) {
      this.#isCut ||= known.since > 0;
      return known.passings;
    }
    if (this.#active.has(node)) return [];
    const owner =
      'body' in node && node.body?.type === 'ClassBody' ? constructorOf(node as ClassNode) : (node as FunctionNode);
    if (!owner || owner.params.length === 0) return [];
    this.#active.add(node);
    const outer = this.#undecided;
    const wasCut = this.#isCut;
    this.#undecided = true;
    this.#isCut = false;
    const { cuts } = this.ev.bounds;
    try {
      const result: Passing[] = [];
      const ways = new Map<string, number>();
      // A method that sets fields passes on what other methods do with them.
      const region = setterClass(node, module) ?? node;
      const parameters = owner.params.map((_, index) => Value.of({ kind: 'parameter', node: owner, index, path: [] }));
      const env = holder && enter(owner, module, parameters, made.env, undefined, made.self);
      const inside: Site = { module, ...(env && { env }) };
      const sites: RoleSite[] = [...module.callsIn(region), ...module.jsxIn(region), ...module.writesIn(region)];
      for (const site of sites.slice(0, MAX_CALLS)) {
        for (const arrival of this.arrivals(site, inside)) {
          for (const mention of mentioned(arrival.value, owner)) {
            if (result.length >= MAX_PASSINGS) break;
            const way = `${arrival.role}|${mention.index}|${mention.path.join('.')}`;
            const count = ways.get(way) ?? 0;
            if (count >= MAX_WAYS) continue;
            ways.set(way, count + 1);
            const isRest = owner.params[mention.index]?.type === 'RestElement';
            result.push({
              site,
              inner: arrival.value,
              ...(arrival.undecided && { undecided: true }),
              ...(isRest && arrival.argument !== undefined && { rest: arrival.argument }),
              key: keyOf(arrival, site),
              parameter: mention.index,
              path: withoutItems(mention.path),
              parts: mention.paths.map(withoutItems),
              own: new Set<unknown>([
                ...arrival.value.labels.map((flow) => flow.label),
                ...arrival.value.atoms.flatMap((atom) => (atom.kind === 'const' ? [atom.node ?? atom] : [])),
              ]),
            });
          }
        }
      }
      if (this.ev.bounds.isWhole(cuts, memo, node))
        memo.set(node, { passings: result, since: this.#isCut ? this.#hops : 0 });
      return result;
    } finally {
      this.#active.delete(node);
      this.#undecided = outer;
      this.#isCut ||= wasCut;
    }
  }

  #memoOf(holder: object): Map<TSESTree.Node, Gathered> {
    let memo = this.#handed.get(holder);
    if (!memo) this.#handed.set(holder, (memo = new Map()));
    return memo;
  }
}

function leadsOn({ atoms }: Value): boolean {
  return atoms.some(({ kind }) => kind === 'function' || kind === 'class');
}

/**
 * What holds an object of a library that a function, or the class or constructor that it is a method of, was handed:
 * `module.exports = (pool) => ({ byName: (name) => pool.query(…) })`, `new Patients(pool)`.
 * @returns undefined where nothing was handed on, so that what the function does is the same wherever it was made
 */
function holderOfHanded({ env, self }: Made): object | undefined {
  if (env && isHanded(env)) return env;
  for (const atom of self?.atoms ?? []) {
    if (atom.kind === 'object-of' && atom.env && isHanded(atom.env)) return atom.env;
    if (atom.kind === 'object' && atom.object.constructed && isHanded(atom.object.constructed))
      return atom.object.constructed;
  }
  return undefined;
}
function isHanded({ args, outer }: Env): boolean {
  return args.some(({ atoms }) => atoms.some(isOfLibrary)) || (outer !== undefined && isHanded(outer));
}
/** Requests and responses are handed to every handler, and known there by its place. */
function isOfLibrary(atom: Atom): boolean {
  return (
    atom.kind === 'member' ||
    (atom.kind === 'instance' && !/#(\w*(Request|Response|Reply|Context|Message))$/.test(atom.type))
  );
}

/** The class of a method that writes a field: its arguments matter beyond its own body. */
function setterClass(node: FunctionNode | ClassNode, module: Module): ClassNode | undefined {
  const member = node.parent;
  if (member?.type !== 'MethodDefinition' || member.static || member.kind === 'constructor') return undefined;
  const body = (node as FunctionNode).body;
  const writes =
    body?.type === 'BlockStatement' &&
    body.body.some(
      (statement) =>
        statement.type === 'ExpressionStatement' &&
        statement.expression.type === 'AssignmentExpression' &&
        statement.expression.left.type === 'MemberExpression' &&
        statement.expression.left.object.type === 'ThisExpression',
    );
  if (!writes) return undefined;
  const owner = member.parent.parent as ClassNode;
  return module.callsIn(owner).length <= MAX_CALLS_OF_SETTERS ? owner : undefined;
}

function argumentNode(node: CallNode, index: number): TSESTree.Node | undefined {
  if (node.type === 'TaggedTemplateExpression') return index === 0 ? node.quasi : node.quasi.expressions[index - 1];
  if (node.type === 'JSXOpeningElement') return index === 0 ? node : undefined;
  const argument = node.arguments[index] ?? node.arguments.find((candidate) => candidate.type === 'SpreadElement');
  return argument?.type === 'SpreadElement' ? argument.argument : argument;
}
