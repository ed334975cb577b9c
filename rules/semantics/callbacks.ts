import type { TSESTree } from '@typescript-eslint/utils';
import type { CallbackModel, CallModel, ParamModel } from '../models/vocabulary';
import { argumentValues, type CallNode } from './arguments';
import { calleeOf, constructs } from './callees';
import { constructedClass, writtenMembers } from './classes';
import { actionArguments } from './actions';
import { enter } from './env';
import { declaredCallback, exportedHandler, fromCallback, overridden, type Position } from './handlers';
import type { Evaluator, Site } from './evaluate';
import { jobsOf } from './processors';
import { resolverArguments } from './resolvers';
import { resultValue } from './results';
import { sameReference } from './references';
import { memberName, unwrap } from './syntax';
import { Value, type Atom, type FunctionNode } from './value';

const MAX_USES = 8;

/** What the callers that are known call the function with, when it is handed to them as a callback. */
export function calledBackWith(ev: Evaluator, fn: FunctionNode, index: number, site: Site): readonly Value[] {
  const position = { index, count: fn.params.length };
  const values: Value[] = [
    ...declaredCallback(ev, fn, position, site),
    ...overridden(ev, fn, position, site),
    ...exportedHandler(ev, fn, position, site),
    ...resolverArguments(ev, fn, index, site),
    ...actionArguments(ev, fn, index, site),
  ];
  for (const use of usesOf(fn, site).slice(0, MAX_USES))
    values.push(...callbackArgument(ev, use, { index, count: fn.params.length }, site));
  return values.length > 0 ? values : jobsOf(ev, fn, index, site);
}

/** The expressions that stand for a function where it is handed on: itself, its name, `this.method`, `x.bind(this)`. */
function usesOf(fn: FunctionNode, site: Site): readonly TSESTree.Node[] {
  const uses: TSESTree.Node[] = [];
  const { parent } = fn;
  if (fn.type !== 'FunctionDeclaration' && parent) uses.push(fn);
  let name: TSESTree.Node | null | undefined;
  if (fn.type === 'FunctionDeclaration') name = fn.id;
  else if (parent?.type === 'VariableDeclarator') name = parent.id;
  else if (
    parent?.type === 'CallExpression' &&
    parent.parent?.type === 'VariableDeclarator' &&
    parent.arguments[0] === fn
  )
    name = parent.parent.id;
  if (name?.type === 'Identifier') {
    for (const reference of site.module.variableOf(name)?.references ?? [])
      if (reference.isRead()) uses.push(reference.identifier);
  }
  const method =
    parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition' || parent?.type === 'Property'
      ? parent
      : undefined;
  if (method?.key.type === 'Identifier' && !method.computed) {
    uses.push(
      ...site.module
        .memberUses(method.key.name)
        .filter((use) => !(use.parent?.type === 'CallExpression' && use.parent.callee === use)),
    );
  }
  return uses.map((use) => {
    const outer = use.parent;
    const bound =
      outer?.type === 'MemberExpression' && outer.object === use && memberName(outer) === 'bind'
        ? outer.parent
        : undefined;
    return bound?.type === 'CallExpression' ? bound : use;
  });
}

/** What a callback is called with at one place where it is handed on. */
function callbackArgument(ev: Evaluator, use: TSESTree.Node, index: Position, site: Site): readonly Value[] {
  let at = use;
  const path: string[] = [];
  // A handler inside an options object: `{ onMessage: (m) => … }`.
  while (
    at.parent?.type === 'Property' &&
    at.parent.value === at &&
    at.parent.key.type === 'Identifier' &&
    at.parent.parent.type === 'ObjectExpression'
  ) {
    path.unshift(at.parent.key.name);
    at = at.parent.parent;
  }
  // A handler that a component is given: `<WebView onMessage={(event) => …} />`.
  const attribute = at.parent?.type === 'JSXExpressionContainer' ? at.parent.parent : undefined;
  if (attribute?.type === 'JSXAttribute' && attribute.name.type === 'JSXIdentifier') {
    const element = attribute.parent as TSESTree.JSXOpeningElement;
    return ofComponent(ev, element, [attribute.name.name, ...path], index, site);
  }
  const call = at.parent;
  if (!call) return [];
  if (call.type === 'AssignmentExpression' && call.right === at) return assigned(ev, call, index, site);
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return [];
  const position = call.arguments.findIndex((argument) => argument === at);
  if (position < 0) return [];
  return handedTo(ev, call, position, path, index, site);
}

function ofComponent(
  ev: Evaluator,
  element: TSESTree.JSXOpeningElement,
  path: readonly string[],
  index: Position,
  site: Site,
): readonly Value[] {
  return calleeOf(ev, element, site).value.atoms.flatMap((atom) => {
    const model = callModelOf(ev, atom, false);
    const callback = model && callbackOf(ev, model, element, 0, path, site);
    return callback ? fromCallback(ev, callback, index, path.join('.'), element, site, []) : [];
  });
}

function assigned(ev: Evaluator, write: TSESTree.AssignmentExpression, index: Position, site: Site): readonly Value[] {
  const left = unwrap(write.left);
  const targets = left.type === 'MemberExpression' ? writtenMembers(ev, left, site) : ev.evaluate(left, site).atoms;
  return targets.flatMap((atom) => {
    const callback = atom.kind === 'member' ? atom.model.write?.callback : undefined;
    return callback && atom.kind === 'member'
      ? fromCallback(ev, callback, index, atom.name, write, site, [], atom.receiver)
      : [];
  });
}

function handedTo(
  ev: Evaluator,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  position: number,
  path: readonly string[],
  index: Position,
  site: Site,
): readonly Value[] {
  const callee = calleeOf(ev, call, site);
  const values: Value[] = [];
  const timer = callee.value.atoms.find(
    (atom) => atom.kind === 'external' && atom.package === 'globals' && TIMERS.has(atom.path.join('.')),
  );
  if (timer?.kind === 'external' && position === 0) {
    const extra = call.arguments[(TIMERS.get(timer.path.join('.')) ?? 0) + index.index];
    return extra ? [ev.evaluate(extra.type === 'SpreadElement' ? extra.argument : extra, site)] : [];
  }
  for (const atom of callee.value.atoms) {
    if (atom.kind === 'function') values.push(...passedOn(ev, atom, call, position, index.index, site));
    const model = callModelOf(ev, atom, constructs(call));
    if (!model) continue;
    const name = 'name' in atom ? atom.name : (callee.method ?? 'the call');
    const callback = callbackOf(ev, model, call, position, path, site);
    // What the job comes from is told by the call that takes jobs from a queue.
    const made = model.receives && { node: call, module: site.module, args: argumentValues(ev, call, site) };
    if (callback)
      values.push(...fromCallback(ev, callback, index, name, call, site, call.arguments, callee.receiver, made));
  }
  if (values.length > 0 || path.length > 0 || callee.receiver === undefined || callee.method === undefined)
    return values;
  return ownCallback(ev, callee.receiver, callee.method, call, position, index.index, site);
}

/** Where the arguments of the callback begin. */
const TIMERS: ReadonlyMap<string, number> = new Map([
  ['setTimeout', 2],
  ['setInterval', 2],
  ['setImmediate', 1],
  ['process.nextTick', 1],
  ['queueMicrotask', 1],
]);

/** What a function of the workspace calls the callback with that it is given. */
function passedOn(
  ev: Evaluator,
  atom: Atom & { kind: 'function' },
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  position: number,
  index: number,
  site: Site,
): readonly Value[] {
  const parameter = atom.node.params[position];
  const variable = parameter?.type === 'Identifier' ? atom.module.variableOf(parameter) : undefined;
  const calls = (variable?.references ?? []).flatMap((reference) => {
    const parent = reference.identifier.parent as TSESTree.Node | undefined;
    return parent?.type === 'CallExpression' &&
      parent.callee === (reference.identifier as TSESTree.Node) &&
      parent.arguments[index]
      ? [parent.arguments[index]]
      : [];
  });
  if (calls.length === 0) return [];
  const args = call.arguments.map((argument) =>
    argument === call.arguments[position]
      ? Value.unknown
      : ev.evaluate(argument.type === 'SpreadElement' ? argument.argument : argument, site),
  );
  const env = enter(atom.node, atom.module, args, atom.env, site.env, atom.self);
  return calls.slice(0, 4).map((argument) => {
    const value = ev.evaluate(argument.type === 'SpreadElement' ? argument.argument : argument, {
      module: atom.module,
      env,
    });
    return new Value(
      value.atoms.filter((one) => one.kind !== 'parameter'),
      value.labels,
    );
  });
}

/** What the functions of this module that call a function with literal callables give it: `dialWard(mqtt.connect)`. */
export function callablesGiven(ev: Evaluator, fn: FunctionNode, index: number, site: Site): Value {
  return givenHere(ev, fn, index, site, (atom) => atom.kind === 'member' || atom.kind === 'function');
}

/** The objects of libraries that the callers in this module hand to a function without types: `answer(res, page)`. */
export function instancesGiven(ev: Evaluator, fn: FunctionNode, index: number, site: Site): Value {
  return givenHere(ev, fn, index, site, (atom) => atom.kind === 'instance');
}

function givenHere(
  ev: Evaluator,
  fn: FunctionNode,
  index: number,
  site: Site,
  isOfKind: (atom: Atom) => boolean,
): Value {
  const values = usesOf(fn, site)
    .slice(0, MAX_USES)
    .flatMap((use): Value[] => {
      const call = use.parent;
      const argument = call?.type === 'CallExpression' && call.callee === use ? call.arguments[index] : undefined;
      if (!argument || argument.type === 'SpreadElement') return [];
      const value = ev.evaluate(argument, { module: site.module });
      return [new Value(value.atoms.filter(isOfKind))];
    });
  return Value.join(values.filter((value) => value.atoms.length > 0));
}

/** What a call of an atom means, by its model. A class without a constructor of its own is made by its superclass'. */
export function callModelOf(ev: Evaluator, atom: Value['atoms'][number], construct: boolean): CallModel | undefined {
  if (atom.kind === 'class') {
    const base = construct ? constructedClass(ev, atom) : undefined;
    return base?.kind === 'member' ? callModelOf(ev, base, true) : undefined;
  }
  if (atom.kind === 'member') return construct ? (atom.model.construct ?? atom.model.call) : atom.model.call;
  if (atom.kind === 'modelled-call') return atom.call;
  if (atom.kind === 'instance') return ev.models.type(atom.type)?.call;
  return undefined;
}

/**
 * What listeners of an event are called with, as a list: what `once(socket, 'data')` of node:events waits for.
 * @returns undefined where nothing is known of the event
 */
export function eventArguments(
  ev: Evaluator,
  emitter: Value,
  event: unknown,
  node: CallNode,
  site: Site,
): Value | undefined {
  if (typeof event !== 'string') return undefined;
  const listeners = ev.property(emitter, 'on', site, node).atoms.flatMap((atom) => {
    const { events } = callModelOf(ev, atom, false) ?? {};
    return events && Object.hasOwn(events, event) ? [events[event]!] : [];
  });
  const items = (listeners[0]?.params ?? []).map((model) =>
    resultValue(ev, model, { receiver: emitter, args: () => undefined, name: `'${event}'`, node, site }),
  );
  return items.length > 0 ? Value.of({ kind: 'array', items, open: false }) : undefined;
}

function callbackOf(
  ev: Evaluator,
  model: CallModel,
  call: CallNode,
  position: number,
  path: readonly string[],
  site: Site,
): CallbackModel | undefined {
  if (model.events && path.length === 0 && position > 0 && 'arguments' in call) {
    const event = call.arguments[0] && ev.evaluate(call.arguments[0], site).only()?.value;
    const known =
      typeof event === 'string' && Object.hasOwn(model.events, event) ? model.events[event] : model.events['*'];
    if (known) return known;
  }
  let param: ParamModel | undefined = model.params?.[position] ?? model.rest;
  for (const key of path) {
    const options = ev.models.options(param?.options);
    param = options?.[key] ?? options?.['*'];
  }
  return param?.callback;
}

const ELEMENT_FIRST = new Set([
  'map',
  'forEach',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'some',
  'every',
  'flatMap',
  'subscribe',
  'tap',
  'mergeMap',
  'switchMap',
  'concatMap',
]);

/** Callbacks of JavaScript's own methods: arrays, promises, emitters of the same file. */
function ownCallback(
  ev: Evaluator,
  receiver: Value,
  method: string,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  position: number,
  index: number,
  site: Site,
): readonly Value[] {
  if (ELEMENT_FIRST.has(method) && position === 0 && index === 0) return [ev.elementOf(receiver)];
  if ((method === 'reduce' || method === 'reduceRight') && position === 0) {
    if (index === 1) return [ev.elementOf(receiver)];
    const initial = call.arguments[1];
    return index === 0 && initial ? [ev.evaluate(initial, site)] : index === 0 ? [ev.elementOf(receiver)] : [];
  }
  if (method === 'sort' && position === 0) return [ev.elementOf(receiver)];
  if (method === 'then' && position === 0 && index === 0) return [receiver];
  if (['on', 'once', 'addListener', 'addEventListener', 'prependListener'].includes(method) && position === 1)
    return emitted(ev, call, index, site);
  return [];
}

/** What the same emitter emits under the same literal name in the same file. */
function emitted(
  ev: Evaluator,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  index: number,
  site: Site,
): readonly Value[] {
  const event = call.arguments[0] && ev.evaluate(call.arguments[0], site).only()?.value;
  const emitter = unwrap(call.callee);
  if (typeof event !== 'string' || emitter.type !== 'MemberExpression') return [];
  const values: Value[] = [];
  for (const use of site.module.memberUses('emit')) {
    const emit = use.parent;
    if (emit?.type !== 'CallExpression' || emit.callee !== use || !sameReference(use.object, emitter.object, site))
      continue;
    const name = emit.arguments[0] && ev.evaluate(emit.arguments[0], site).only()?.value;
    const argument = emit.arguments[index + 1];
    if (name === event && argument)
      values.push(ev.evaluate(argument.type === 'SpreadElement' ? argument.argument : argument, site));
  }
  return values;
}
