import type { TSESTree } from '@typescript-eslint/utils';
import type { CallModel, QueueUse, SendsModel } from '../models/vocabulary';
import { argumentValues } from './arguments';
import { calleeOf, constructs } from './callees';
import { callModelOf } from './callbacks';
import { enter, type Env } from './env';
import type { Evaluator, Site } from './evaluate';
import { isSamePlace, type Module } from './module';
import { declaredName, functionAround, inside, keyName, memberName, unwrap } from './syntax';
import { Value, type Atom, type FunctionNode, type MadeBy } from './value';

/** An application of more modules is not searched further for what puts jobs into a queue. */
const MOST_MODULES = 300;
/** Where a program of its own begins that works off the jobs. */
const WORKERS = ['worker', 'workers', 'workers/index', 'queue', 'queues', 'jobs'].flatMap((name) => [
  name,
  `src/${name}`,
]);
/** Calls by which a queue is found to be filled, and callers of the function that one stands in. */
const MOST_SENDS = 12;
const MOST_CALLERS = 6;
/** A controller calls a service, which calls another one that has the queue. */
const MAX_HOPS = 2;

/** A place where the application puts something into a queue of a library. */
interface Send extends Use<SendsModel> {
  readonly call: TSESTree.CallExpression;
  readonly module: Module;
}

/**
 * What the application itself puts into the queue from which a job comes: the values of the data of every call that fills a
 * queue of the same name, in the modules that the job's module or the beginning of the application leads to. Nothing where
 * the name is not known; what others put there is not known either, so that these are never all possibilities.
 * @param job instances that a processor is called with
 */
export function jobData(ev: Evaluator, job: Value, site: Site): readonly Value[] {
  return job.atoms.flatMap((atom) => {
    const taken = atom.kind === 'instance' && atom.made ? takenFrom(ev, atom.made) : undefined;
    if (!taken || atom.kind !== 'instance') return [];
    const library = atom.type.slice(0, atom.type.indexOf('#'));
    return sendsIn(ev, library, site.module)
      .filter((send) => isFor(ev, send, taken))
      .slice(0, MOST_SENDS)
      .flatMap((send) => dataOf(ev, send, site.module));
  });
}

/** The decorator on the class of a method that says which queue its methods serve: `@Processor('reports')`. */
export function servedBy(ev: Evaluator, decorators: readonly TSESTree.Decorator[], site: Site): MadeBy | undefined {
  for (const { expression } of decorators) {
    const call = unwrap(expression);
    if (call.type === 'CallExpression' && queueUses(ev, call, site, 'receives').length > 0)
      return madeBy(ev, call, site);
  }
  return undefined;
}

/** The call of a decorator as what made the value that it gives. */
export function madeBy(ev: Evaluator, node: TSESTree.CallExpression, site: Site): MadeBy {
  const { module } = site;
  return { node, module, args: argumentValues(ev, node, { module }) };
}

/** The names of a queue and, where only one kind of job is taken from it, those of the kind. */
interface Taken {
  readonly queues: readonly string[];
  readonly messages: readonly string[];
}

function takenFrom(ev: Evaluator, { node, module, args }: MadeBy): Taken | undefined {
  for (const { model, receiver } of queueUses(ev, node, { module }, 'receives')) {
    const queues =
      model.queue === 'class' ? ofClass(ev, node, module) : queueNames(ev, model, args, receiver, { module }, node);
    const messages = model.message === undefined ? [] : namesIn(ev, args[model.message], { module }, node);
    if (queues.length > 0) return { queues, messages };
  }
  return undefined;
}

/** The queue that the class serves of whose method this is a decorator. */
function ofClass(ev: Evaluator, decorator: TSESTree.Node, module: Module): readonly string[] {
  const method = decorator.parent?.parent;
  const owner = method?.type === 'MethodDefinition' ? method.parent.parent : undefined;
  const made = owner && servedBy(ev, owner.decorators, { module });
  return (made && takenFrom(ev, made)?.queues) ?? [];
}

function queueNames(
  ev: Evaluator,
  { queue }: QueueUse,
  args: readonly Value[],
  receiver: Value | undefined,
  site: Site,
  node: TSESTree.Node,
): readonly string[] {
  if (typeof queue === 'number') return namesIn(ev, args[queue], site, node);
  return (receiver?.atoms ?? []).flatMap((atom) =>
    atom.kind === 'instance' && atom.type === queue && atom.made
      ? namesIn(ev, atom.made.args[0], { module: atom.made.module }, atom.made.node)
      : [],
  );
}

/** The names that an argument gives: a text, a list of them, or `{ name }`. */
function namesIn(ev: Evaluator, given: Value | undefined, site: Site, node: TSESTree.Node): readonly string[] {
  if (!given) return [];
  const lists = given.atoms.some(({ kind }) => kind === 'array');
  const all = [
    given,
    ...(lists ? [ev.elementOf(given)] : []),
    ...(isObject(given) ? [ev.property(given, 'name', site, node)] : []),
  ];
  return all.flatMap((value) => value.constants().filter((one) => typeof one === 'string'));
}

function isObject({ atoms }: Value): boolean {
  return atoms.some(({ kind }) => kind === 'object' || kind === 'object-of');
}

/** What a call says of a queue, by its model. */
export interface Use<T> {
  readonly model: T;
  readonly receiver: Value | undefined;
  readonly library: string | undefined;
}

/** The models of what is called that say something of a queue. */
export function queueUses<K extends 'sends' | 'receives'>(
  ev: Evaluator,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  site: Site,
  kind: K,
): readonly Use<NonNullable<CallModel[K]>>[] {
  const callee = calleeOf(ev, call, site);
  return callee.value.atoms.flatMap((atom) => {
    const model = callModelOf(ev, atom, constructs(call))?.[kind];
    if (!model || atom.kind !== 'member') return [];
    return [{ model, receiver: callee.receiver ?? atom.receiver, library: atom.library }];
  });
}

/** The calls by which the application fills queues of a library. */
function sendsIn(ev: Evaluator, library: string, from: Module): readonly Send[] {
  let known = from.sends.get(library) as readonly Send[] | undefined;
  if (!known) from.sends.set(library, (known = findSends(ev, library, from)));
  return known;
}

function findSends(ev: Evaluator, library: string, from: Module): readonly Send[] {
  const names = ev.models.sendersOf(library);
  return modulesAround(ev, from).flatMap((module) =>
    names.flatMap((name) =>
      module.memberUses(name).flatMap((use): Send[] => {
        const call = use.parent;
        if (call.type !== 'CallExpression' || call.callee !== use || call.arguments.length === 0) return [];
        return queueUses(ev, call, { module }, 'sends').flatMap((one) =>
          one.library === library ? [{ ...one, call, module }] : [],
        );
      }),
    ),
  );
}

/** The modules that one, and the beginning of its application, lead to. */
export function modulesAround(ev: Evaluator, from: Module): readonly Module[] {
  const found = new Set([from, ...ev.project.entryModules(from, WORKERS)]);
  for (const one of found) {
    if (found.size > MOST_MODULES) break;
    for (const next of ev.project.importsOf(one).modules) found.add(next);
  }
  return [...found];
}

function isFor(ev: Evaluator, { call, module, model, receiver }: Send, taken: Taken): boolean {
  const site = { module };
  const args = argumentValues(ev, call, site);
  if (!queueNames(ev, model, args, receiver, site, call).some((name) => taken.queues.includes(name))) return false;
  const messages = model.message === undefined ? [] : namesIn(ev, args[model.message], site, call);
  return taken.messages.length === 0 || messages.length === 0 || messages.some((name) => taken.messages.includes(name));
}

/** The data of a call that fills a queue, as it stands there and as the callers of the function around give it. */
function dataOf(ev: Evaluator, { call, module, model }: Send, to: Module): readonly Value[] {
  const told = (value: Value): Value => throughQueue(value, module, call);
  return dataNodes(ev, call, { module }, model).flatMap((node) => {
    const read = (env?: Env): Value => {
      const value = ev.evaluate(node, { module, env });
      return model.list ? ev.property(ev.elementOf(value), 'data', { module: to }, node) : value;
    };
    const value = read();
    return [value, ...callersOf(ev, value, node, module, to, 0).map(read)].map(told);
  });
}

/** A value that passed a queue, and the fields of it where it is an object. */
function throughQueue(value: Value, module: Module, call: TSESTree.Node): Value {
  const step = (one: Value): Value => one.via(module, call, 'it is put into the queue here');
  const fields = value.atoms.map((atom): Atom => {
    if (atom.kind !== 'object') return atom;
    const entries = atom.object.entries.map((entry) =>
      'key' in entry
        ? { ...entry, value: () => step(entry.value()) }
        : { ...entry, spread: () => step(entry.spread()) },
    );
    return { ...atom, object: { ...atom.object, entries } };
  });
  return step(new Value(fields, value.labels));
}

/** The argument that holds the data; where the name of the kind of job is left out, the one before. */
function dataNodes(
  ev: Evaluator,
  { arguments: given }: TSESTree.CallExpression,
  site: Site,
  { message, data }: SendsModel,
): readonly TSESTree.Node[] {
  const first = message === undefined ? undefined : given[message];
  const isNamed = first !== undefined && ev.evaluate(first, site).texts().length > 0;
  const isUnnamed = first !== undefined && isObject(ev.evaluate(first, site));
  return [...(isNamed ? [] : [first]), ...(isUnnamed ? [] : [given[data]])].flatMap((one) =>
    one && one.type !== 'SpreadElement' ? [one] : [],
  );
}

/** The arguments under which the functions around a node are called, as far as a value there depends on them. */
function callersOf(
  ev: Evaluator,
  value: Value,
  node: TSESTree.Node,
  module: Module,
  from: Module,
  hops: number,
): readonly Env[] {
  const functions = new Set(parametersIn(value, 0).filter((fn) => inside(node, fn)));
  return [...functions].flatMap((fn) => {
    const name = nameOf(fn);
    const calls = name === undefined ? [] : modulesAround(ev, from).flatMap((one) => callsOf(one, name));
    const envs: Env[] = [];
    for (const { call, module: caller } of calls) {
      if (envs.length >= MOST_CALLERS) break;
      const callee = calleeOf(ev, call, { module: caller });
      const called = callee.value.atoms.find((atom) => atom.kind === 'function' && isSamePlace(atom.node, fn));
      if (called?.kind !== 'function') continue;
      const args = argumentValues(ev, call, { module: caller });
      const outer =
        hops + 1 < MAX_HOPS
          ? args.flatMap((arg, index) => callersOf(ev, arg, call.arguments[index] ?? call, caller, from, hops + 1))
          : [];
      for (const env of [undefined, ...outer]) {
        const given = env ? argumentValues(ev, call, { module: caller, env }) : args;
        const entered = enter(fn, module, given, called.env, undefined, called.self);
        if (entered) envs.push(entered);
      }
    }
    return envs.slice(0, MOST_CALLERS);
  });
}

function nameOf(fn: FunctionNode): string | undefined {
  const { parent } = fn;
  if (parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition' || parent?.type === 'Property')
    return keyName(parent);
  const name = declaredName(fn);
  return name?.type === 'Identifier' ? name.name : undefined;
}

function callsOf(
  module: Module,
  name: string,
): readonly { readonly call: TSESTree.CallExpression; readonly module: Module }[] {
  return module.calls.flatMap((call) => {
    if (call.type !== 'CallExpression') return [];
    const callee = unwrap(call.callee);
    const called =
      callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
    return called === name && functionAround(call) ? [{ call, module }] : [];
  });
}

/** The functions whose parameters a value is, or is made of. */
function parametersIn(value: Value, depth: number): readonly FunctionNode[] {
  return depth > 2
    ? []
    : value.atoms.flatMap((atom: Atom): readonly FunctionNode[] => {
        switch (atom.kind) {
          case 'parameter':
            return [atom.node];
          case 'text':
            return atom.parts.flatMap((part) => (typeof part === 'string' ? [] : parametersIn(part, depth + 1)));
          case 'array':
            return atom.items.slice(0, 8).flatMap((item) => parametersIn(item, depth + 1));
          case 'object':
            return atom.object.entries
              .slice(0, 24)
              .flatMap((entry) => parametersIn('key' in entry ? entry.value() : entry.spread(), depth + 1));
          default:
            return [];
        }
      });
}
