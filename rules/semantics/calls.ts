import type { TSESTree } from '@typescript-eslint/utils';
import type { CallModel } from '../models/vocabulary';
import { argumentValues, typeArgument, type CallNode } from './arguments';
import { globalCall } from './builtin-functions';
import { methodCall } from './builtin-methods';
import { calleeNode, calleeOf, type Callee } from './callees';
import { eventArguments } from './callbacks';
import { constructedObject } from './constructors';
import { enter } from './env';
import type { Evaluator, Site } from './evaluate';
import { escapedReturn } from './html-escapes';
import { moduleObject } from './imports';
import { hook } from './react-hooks';
import { requiredSource } from './required';
import { resultValue } from './results';
import { escapesForSql } from './sql-escapes';
import { displayName } from './syntax';
import { typeEvidence } from './types';
import { clearedOf, joinLabels, residue, Value, type Atom } from './value';

/** What a call gives: what the workspace, a model or the language itself says of each function that it may call. */
export function evaluateCall(
  ev: Evaluator,
  node: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression,
  site: Site,
): Value {
  if (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'require' &&
    !site.module.variableOf(node.callee)
  ) {
    const [name] = node.arguments;
    const source = requiredSource(name) ?? (name && ev.evaluate(name, site).only()?.value);
    return typeof source === 'string' ? moduleObject(ev, source, site.module, 'require') : Value.unknown;
  }
  const callee = calleeOf(ev, node, site);
  const args = argumentValues(ev, node, site);
  const results: Value[] = [];
  const missing: Atom[] = [];
  for (const atom of callee.value.atoms) {
    const result = callAtom(ev, atom, args, node, site, callee.receiver);
    if (result) results.push(result);
    else missing.push(atom);
  }
  // What a caller gives is of the declared type, whose method is known then.
  const isDeclared =
    callee.value.atoms.some(({ kind }) => kind === 'function') && missing.every(({ kind }) => kind === 'parameter');
  if ((missing.length > 0 && !isDeclared) || results.length === 0)
    results.push(unmodelled(ev, node, site, callee, args));
  const joined = Value.join(results);
  return withTypeArgument(ev, node, site, joined);
}

/** Callees of which neither the workspace nor a model says anything: JavaScript's own methods, then the unknown. */
function unmodelled(ev: Evaluator, node: CallNode, site: Site, callee: Callee, args: readonly Value[]): Value {
  const path = callee.value.atoms.find((atom) => atom.kind === 'external' && atom.package === 'globals');
  if (path?.kind === 'external') {
    const known = globalCall(ev, path.path.join('.'), args, node, site);
    if (known) return known;
  }
  if (callee.receiver && callee.method !== undefined) {
    const known = methodCall(ev, callee.receiver, callee.method, args, node, site);
    if (known) return known;
  }
  // `promisify(exec)` is `exec`: promises are transparent here.
  if (
    args[0] &&
    callee.value.atoms.some(
      (atom) =>
        atom.kind === 'external' &&
        /^(node:)?util(\/promises)?$/.test(atom.package) &&
        /^(promisify|callbackify|deprecate)$/.test(atom.path.at(-1) ?? ''),
    )
  )
    return args[0];
  if (isExport(callee.value, /^(node:)?events$/, 'once') && args[0]) {
    const known = eventArguments(ev, args[0], args[1]?.only()?.value, node, site);
    if (known) return known;
  }
  const react = callee.value.atoms.find((atom) => atom.kind === 'external' && atom.package === 'react');
  if (react?.kind === 'external') {
    const known = hook(ev, react.path[react.path.length - 1] ?? '', args, node, site);
    if (known) return known;
  }
  const isEscaped = node.type === 'CallExpression' && escapesForSql(node.callee, callee.value);
  // Code that is not known may give back what it was given, or may not. A look-up gives what is stored under a key.
  const isLookup =
    callee.receiver !== undefined &&
    (LOOKS_UP.test(callee.method ?? '') || (args.length === 1 && GETS.test(callee.method ?? '')));
  const labels = joinLabels([
    residue(callee.receiver ? [callee.receiver] : [], { certain: false }),
    isLookup ? [] : residue(args, { certain: false }),
  ]).map((flow) => (isEscaped ? clearedOf(flow, ['sql']) : flow));
  return new Value([{ kind: 'unknown' }], labels);
}

/**
 * How the libraries of databases and stores name what finds records by their keys or a condition, and what adds a condition
 * to a query; `find` alone is of lists too.
 */
const LOOKS_UP =
  /^((get|fetch|load|retrieve)\w*By(Id|Pk|Uuid|Guid|Key)|get\w*With(Id|Uuid|Guid|Ino)|find((One|First|Unique|Many|All)([A-Z]\w*)?|By[A-Z]\w*)|((and|or)W|w)here([A-Z]\w*)?|having([A-Z]\w*)?|modify)$/;
/** Of a store, with a key alone; `get(object, path)` of a helper gives a part of the object. */
const GETS = /^(get(Item|Async)?|hgetall|hGetAll)$/;

function isExport(value: Value, packages: RegExp, name: string): boolean {
  return value.atoms.some(
    (atom) => atom.kind === 'external' && packages.test(atom.package) && atom.path.join('.') === name,
  );
}

/** The result of calling one possibility; undefined when nothing is known of it. */
export function callAtom(
  ev: Evaluator,
  atom: Atom,
  args: readonly Value[],
  node: CallNode,
  site: Site,
  receiver: Value | undefined,
): Value | undefined {
  switch (atom.kind) {
    case 'function':
      return returnValue(ev, atom, args, node, site, receiver);
    case 'member':
      return atom.model.call
        ? modelledResult(ev, atom.model.call, atom.name, args, node, site, atom.receiver ?? receiver)
        : undefined;
    case 'modelled-call':
      return modelledResult(ev, atom.call, atom.name, args, node, site, receiver);
    case 'instance': {
      const call = ev.models.type(atom.type)?.call;
      return (
        call && modelledResult(ev, call, atom.type.slice(atom.type.indexOf('#') + 1), args, node, site, Value.of(atom))
      );
    }
    default:
      return undefined;
  }
}

function modelledResult(
  ev: Evaluator,
  call: CallModel,
  name: string,
  args: readonly Value[],
  node: CallNode,
  site: Site,
  receiver: Value | undefined,
): Value {
  if (!call.result) return Value.unknown;
  const made =
    node.type === 'CallExpression' || node.type === 'NewExpression' ? { node, module: site.module, args } : undefined;
  return resultValue(ev, call.result, { receiver, args: (index) => args[index], name: `${name}()`, node, site, made });
}

/** What a function of the workspace returns when it is called with these arguments. */
export function returnValue(
  ev: Evaluator,
  atom: Atom & { kind: 'function' },
  args: readonly Value[],
  node: CallNode,
  site: Site,
  receiver?: Value,
): Value {
  const env = enter(atom.node, atom.module, args, atom.env, site.env, receiver ?? atom.self);
  if (!env) return Value.unknown;
  const inner = { module: atom.module, env };
  const returned = atom.module.returnsOf(atom.node).map((expression) => {
    const value = ev.evaluate(expression, inner);
    return escapedReturn(ev, atom.node, atom.module, { expression, value, args });
  });
  const generator = 'generator' in atom.node && atom.node.generator;
  // What is only declared (`declare function`, an abstract method, an overload) returns what its type says.
  const ofNothing = atom.node.body ? Value.undefined : Value.unknown;
  let value = returned.length > 0 ? Value.join(returned) : ofNothing;
  if (generator) value = new Value([{ kind: 'array', items: returned, open: true }], value.labels);
  if (!tells(value) && atom.node.returnType) {
    const evidence = typeEvidence(ev, atom.node.returnType.typeAnnotation, { module: atom.module });
    if (evidence !== Value.unknown) value = Value.join([value, evidence]);
  }
  const named = displayName(calleeNode(node));
  return named && worthAHop(value) ? value.via(site.module, node, `${named}() returns it`) : value;
}

function tells(value: Value): boolean {
  return value.atoms.some(
    (atom) =>
      atom.kind !== 'unknown' &&
      atom.kind !== 'external' &&
      !(atom.kind === 'const' && (atom.value === undefined || atom.value === null)),
  );
}
function worthAHop(value: Value): boolean {
  return value.labels.length > 0 || value.atoms.some((atom) => atom.kind === 'const' || atom.kind === 'text');
}

/** `app.get<PumpDriver>(…)`, `inject<MqttClient>(TOKEN)`: the type argument tells what an unknown call gives. */
function withTypeArgument(ev: Evaluator, node: CallNode, site: Site, value: Value): Value {
  if (tells(value)) return value;
  const evidence = typeArgument(ev, node, site);
  return evidence === Value.unknown ? value : Value.join([value, evidence]);
}

export function evaluateNew(ev: Evaluator, node: TSESTree.NewExpression, site: Site): Value {
  const callee = ev.evaluate(node.callee, site);
  const args = argumentValues(ev, node, site);
  const results = callee.atoms.map((atom): Value => {
    switch (atom.kind) {
      case 'class': {
        const env = enter(atom.node, atom.module, args, atom.env, site.env);
        return Value.of({ kind: 'object-of', node: atom.node, module: atom.module, env });
      }
      case 'member':
        return modelledResult(
          ev,
          atom.model.construct ?? atom.model.call ?? {},
          atom.name,
          args,
          node,
          site,
          atom.receiver,
        );
      case 'function':
        return constructedObject(ev, atom, args, node, site) ?? returnValue(ev, atom, args, node, site);
      case 'external': {
        const known = atom.package === 'globals' && globalCall(ev, `new ${atom.path.join('.')}`, args, node, site);
        return known || unknownObject(node, args);
      }
      default:
        return unknownObject(node, args);
    }
  });
  return results.length > 0 ? Value.join(results) : Value.unknown;
}

/**
 * An object of a class that is not known. It holds what its constructor was given, but no text of it is the address that it
 * speaks to, unless addresses are what its class is about: `new Url(text).href`.
 */
function unknownObject(node: TSESTree.NewExpression, args: readonly Value[]): Value {
  const isAddress = /ur[il]|link|location|address|endpoint|request/i.test(displayName(node.callee) ?? '');
  const held = residue(args, { certain: false });
  return new Value(
    [{ kind: 'unknown', type: 'object' }],
    isAddress ? held : held.map((flow) => clearedOf(flow, ['url'])),
  );
}
