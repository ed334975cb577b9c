import type { TSESTree } from '@typescript-eslint/utils';
import { returnValue, type CallNode } from './calls';
import { passedPredicate } from './guards';
import type { Evaluator, Site } from './evaluate';
import { removesAllButHarmless } from './patterns';
import { concat, joinText, mapText, numberClears } from './text';
import { residue, Value, type Atom, type LabelFlow } from './value';

/** What JavaScript's own functions and methods do to values. Undefined: not one of them. */
type Args = readonly Value[];

const BOOLEAN = Value.of({ kind: 'unknown', type: 'boolean' });
const some = (type: 'string' | 'number' | 'object', labels: readonly LabelFlow[]): Value => new Value([{ kind: 'unknown', type }], labels);

function number(args: Args): Value {
  const [value] = args;
  const known = value?.only()?.value;
  const labels = residue(value ? [value] : []).map((flow) => ({ ...flow, cleared: [...new Set([...flow.cleared, ...numberClears])] }));
  if (typeof known === 'number' || (typeof known === 'string' && known.trim() !== '' && !Number.isNaN(Number(known)))) return new Value([{ kind: 'const', value: Number(known) }], labels);
  const parameters = value?.atoms.filter((atom) => atom.kind === 'parameter') ?? [];
  return new Value([...parameters, { kind: 'unknown', type: 'number' }], labels);
}

/** The lesser or greater of bounds given: a clamp. `Math.min(x, MAX)` gives `x` an upper limit. */
function limited(args: Args, side: 'lower' | 'upper'): Value {
  const bounds = args.some((arg) => arg.labels.length === 0);
  const labels = residue(args).map((flow) => ({ ...flow, cleared: [...new Set([...flow.cleared, ...numberClears])], ...(bounds ? { [side]: true } : {}) }));
  return some('number', labels.map(withRange));
}

/** Both limits known: nothing harmful is left in the size of the number. */
export function withRange(flow: LabelFlow): LabelFlow {
  return flow.lower && flow.upper && !flow.cleared.includes('range') ? { ...flow, cleared: [...flow.cleared, 'range'] } : flow;
}

export function globalCall(ev: Evaluator, path: string, args: Args, node: CallNode, site: Site): Value | undefined {
  const [first, second] = args;
  const all = residue(args);
  switch (path) {
    case 'String':
    case 'new String':
      return first ? text(first) : Value.constant('');
    case 'Number':
    case 'parseInt':
    case 'parseFloat':
    case 'Number.parseInt':
    case 'Number.parseFloat':
    case 'BigInt':
    case 'Math.round':
    case 'Math.floor':
    case 'Math.ceil':
    case 'Math.abs':
    case 'Math.trunc':
      return number(args);
    case 'Math.min':
      return limited(args, 'upper');
    case 'Math.max':
      return limited(args, 'lower');
    case 'Boolean':
    case 'Array.isArray':
    case 'Number.isFinite':
    case 'Number.isInteger':
    case 'Number.isNaN':
    case 'isNaN':
    case 'isFinite':
    case 'Object.is':
      return BOOLEAN;
    case 'JSON.parse':
      return new Value(parsed(first), all);
    case 'JSON.stringify':
      return new Value(stringified(first), deepLabels(ev, first, site, node));
    case 'Object.freeze':
    case 'Object.seal':
    case 'structuredClone':
    case 'Promise.resolve':
    case 'Object.preventExtensions':
      return first;
    case 'Promise.all':
    case 'Promise.allSettled':
      return first;
    case 'Promise.race':
    case 'Promise.any':
      return first && ev.elementOf(first);
    case 'Object.assign':
      return first && merged(args, node, site);
    case 'Object.values':
      return first && new Value([{ kind: 'array', items: entriesOf(first).map(([, value]) => value), open: true }], deepLabels(ev, first, site, node));
    case 'Object.keys':
      return some('object', all);
    case 'Object.entries':
      return first && new Value([{ kind: 'array', open: true, items: entriesOf(first).map(([key, value]) => new Value([{ kind: 'array', items: [Value.constant(key), value], open: false }], value.labels)) }], deepLabels(ev, first, site, node));
    case 'Object.fromEntries':
    case 'new Map':
    case 'new Set':
    case 'new WeakMap':
      if (!first) return Value.of({ kind: 'array', items: [], open: true });
      return path === 'Object.fromEntries' ? some('object', all) : new Value(first && first.atoms.length > 0 ? first.atoms : [{ kind: 'unknown', type: 'object' }], all);
    case 'Array.from':
    case 'Array.of':
      return path === 'Array.from' && first ? mapped(ev, first, second, node, site) : new Value([{ kind: 'array', items: args, open: false }], all);
    case 'Buffer.from':
    case 'Buffer.alloc':
    case 'new Buffer':
    case 'new Uint8Array':
    case 'Uint8Array.from':
    case 'new TextEncoder':
    case 'Symbol':
    case 'atob':
    case 'btoa':
      return first ? new Value(decoded(path, first, second), first.labels) : Value.unknown;
    case 'Buffer.concat':
      return first ? new Value([{ kind: 'unknown', type: 'object' }], residue([first, ev.elementOf(first)])) : undefined;
    case 'encodeURIComponent':
    case 'encodeURI':
    case 'escape':
      return first && encoded(first, path);
    case 'decodeURIComponent':
    case 'decodeURI':
    case 'unescape':
      return first && mapText(first, (known) => known, (part) => part);
    case 'new URL':
      return first && url(first, second);
    case 'new Error':
    case 'new TypeError':
    case 'new RangeError':
    case 'Error':
      return new Value([{ kind: 'object', object: { node, module: site.module, open: true, entries: [{ key: 'message', node, value: () => first ?? Value.constant('') }] } }], all);
    case 'new Date':
      return some('object', all);
    case 'new Proxy':
    case 'new WeakRef':
      return first;
    case 'new Promise':
      return promised(ev, first, site);
    default:
      return undefined;
  }
}

/** Strings stay what they are; other kinds become some text. */
function text(value: Value): Value {
  return concat(Value.constant(''), value);
}

function parsed(value: Value | undefined): readonly Atom[] {
  const json = value?.atoms.flatMap((atom) => (atom.kind === 'object' || atom.kind === 'array' ? [atom] : [])) ?? [];
  // A text that holds nothing but what a caller gave is what the caller gave.
  const parameters = value?.atoms.flatMap((atom): Atom[] => (atom.kind === 'parameter' ? [atom] : atom.kind === 'text' ? atom.parts.flatMap((part) => (typeof part === 'string' ? [] : part.atoms.filter((inner) => inner.kind === 'parameter'))) : [])) ?? [];
  return [...json, ...parameters, { kind: 'unknown' }];
}

/** Serialised objects are still looked into by whoever reads them: the shape stays beside the text. */
function stringified(value: Value | undefined): readonly Atom[] {
  const kept = value?.atoms.filter((atom) => atom.kind === 'object' || atom.kind === 'array' || atom.kind === 'parameter' || atom.kind === 'instance') ?? [];
  return [...kept, { kind: 'unknown', type: 'string' }];
}

/** The labels of a value and of all that is known inside it. */
export function deepLabels(ev: Evaluator, value: Value | undefined, site: Site, node: TSESTree.Node, depth = 0): readonly LabelFlow[] {
  if (!value) return [];
  if (depth > 3) return value.labels;
  const inner = value.atoms.flatMap((atom): Value[] => {
    if (atom.kind === 'array') return [...atom.items.slice(0, 20)];
    if (atom.kind !== 'object') return [];
    return atom.object.entries.slice(0, 40).map((entry) => ('key' in entry ? entry.value() : entry.spread()));
  });
  return residue([value, ...inner.map((part) => new Value([], deepLabels(ev, part, site, node, depth + 1)))]);
}

function entriesOf(value: Value): readonly (readonly [string, Value])[] {
  return value.atoms.flatMap((atom) => (atom.kind === 'object' ? atom.object.entries.flatMap((entry) => ('key' in entry ? [[entry.key, entry.value()] as const] : [])) : []));
}

function merged(args: Args, node: CallNode, site: Site): Value {
  const entries = args.map((value) => ({ node, spread: () => value }));
  const known = args[0]!.atoms.filter((atom) => atom.kind !== 'object' && atom.kind !== 'unknown');
  return new Value([...known, { kind: 'object', object: { node, module: site.module, entries, open: false } }], residue(args));
}

function mapped(ev: Evaluator, value: Value, callback: Value | undefined, node: CallNode, site: Site): Value {
  if (!callback) return value.atoms.some((atom) => atom.kind === 'array') ? value : new Value([{ kind: 'array', items: [ev.elementOf(value)], open: true }], value.labels);
  const item = ev.elementOf(value);
  const results = callback.atoms.flatMap((atom) => (atom.kind === 'function' ? [returnValue(ev, atom, [item, some('number', [])], node, site)] : []));
  const result = results.length > 0 ? Value.join(results) : new Value([{ kind: 'unknown' }], value.labels);
  return new Value([{ kind: 'array', items: [result], open: true }], result.labels);
}

/** A buffer made of a known text is that text to whoever looks for constants. */
function decoded(path: string, value: Value, encoding: Value | undefined): readonly Atom[] {
  const how = encoding?.only()?.value;
  if (path === 'Buffer.from' || path === 'Buffer.alloc' || path === 'new Buffer' || path.includes('Uint8Array')) {
    return value.atoms.map((atom): Atom => (atom.kind === 'const' && how === 'base64' && typeof atom.value === 'string' ? { ...atom } : atom.kind === 'unknown' ? { kind: 'unknown', type: 'object' } : atom));
  }
  return [{ kind: 'unknown', type: 'string' }];
}

function encoded(value: Value, path: string): Value {
  const cleared = path === 'escape' ? (['header'] as const) : (['html', 'header', 'log', 'path', 'url', 'sql', 'ldap', 'xml', 'csv', 'template'] as const);
  const safe = path === 'encodeURI' ? (['header', 'log'] as const) : cleared;
  const result = mapText(value, (known) => encodeURIComponent(known));
  return result.mapLabels((flow) => ({ ...flow, cleared: [...new Set([...flow.cleared, ...safe])] }));
}

/** `new URL(path, base)`: the base's origin with the path; its text is what it is made of. */
function url(path: Value, base: Value | undefined): Value {
  if (!base) return path;
  const absolute = path.texts().some((known) => /^[a-z][a-z+.-]*:\/\//i.test(known.prefix));
  if (absolute) return path;
  const join = mapText(base, (known) => known.replace(/\/+$/, '') + '/', (part, _first, last) => (last ? part.replace(/\/+$/, '') + '/' : part));
  return concat(join, mapText(path, (known) => known.replace(/^\/+/, ''), (part, first) => (first ? part.replace(/^\/+/, '') : part)));
}

/** The value that `resolve` is called with inside the executor. */
function promised(ev: Evaluator, executor: Value | undefined, site: Site): Value {
  const values = (executor?.atoms ?? []).flatMap((atom): Value[] => {
    if (atom.kind !== 'function') return [];
    const resolve = atom.node.params[0];
    if (resolve?.type !== 'Identifier') return [];
    return (atom.module.variableOf(resolve)?.references ?? []).flatMap((reference) => {
      const call = reference.identifier.parent as TSESTree.Node | undefined;
      const [argument] = call?.type === 'CallExpression' && call.callee === (reference.identifier as TSESTree.Node) ? call.arguments : [];
      return argument && argument.type !== 'SpreadElement' ? [ev.evaluate(argument, { module: atom.module, env: site.env })] : [];
    });
  });
  return values.length > 0 ? Value.join(values) : Value.unknown;
}

const CHECKS = new Set(['includes', 'startsWith', 'endsWith', 'test', 'has', 'hasOwnProperty', 'every', 'some', 'equals', 'isSafeInteger', 'delete']);
const SAME = new Set(['trim', 'trimStart', 'trimEnd', 'normalize', 'valueOf', 'toWellFormed', 'toLocaleString', 'catch', 'finally', 'freeze', 'slice', 'subarray', 'reverse', 'sort', 'flat', 'fill', 'values', 'entries', 'toReversed', 'toSorted']);

export function methodCall(ev: Evaluator, receiver: Value, method: string, args: Args, node: CallNode, site: Site): Value | undefined {
  if (CHECKS.has(method)) return BOOLEAN;
  const [first] = args;
  const labels = residue([receiver]);
  switch (method) {
    case 'toString':
    case 'toJSON':
    case 'decode':
    case 'encode':
      return method === 'toString' ? text(receiver) : new Value([...[receiver, ...args.slice(0, 1)].flatMap(({ atoms }) => atoms.filter((atom) => atom.kind !== 'unknown')), { kind: 'unknown', type: 'string' }], residue([receiver, ...args]));
    case 'toLowerCase':
    case 'toLocaleLowerCase':
      return mapText(receiver, (known) => known.toLowerCase(), (part) => part.toLowerCase());
    case 'toUpperCase':
    case 'toLocaleUpperCase':
      return mapText(receiver, (known) => known.toUpperCase(), (part) => part.toUpperCase());
    case 'trim':
      return mapText(receiver, (known) => known.trim(), (part) => part);
    case 'concat': {
      const array = receiver.atoms.find((atom) => atom.kind === 'array');
      if (array?.kind === 'array') return new Value([{ kind: 'array', items: [...array.items, ...args.map((arg) => ev.elementOf(arg))], open: true }], residue([receiver, ...args]));
      return args.reduce((sum, arg) => concat(sum, arg), receiver);
    }
    case 'replace':
    case 'replaceAll':
      return replaced(receiver, first, args[1], method === 'replaceAll');
    case 'padStart':
    case 'padEnd':
    case 'substring':
    case 'substr':
    case 'slice':
      return sliced(receiver, method, args);
    case 'split': {
      const known = receiver.only()?.value;
      const separator = first?.only()?.value;
      if (typeof known === 'string' && typeof separator === 'string') return Value.of({ kind: 'array', items: known.split(separator).map((part) => Value.constant(part)), open: false });
      return new Value([{ kind: 'array', items: [some('string', labels)], open: true }], labels);
    }
    case 'join': {
      const array = receiver.atoms.find((atom) => atom.kind === 'array');
      if (array?.kind === 'array' && !array.open) return joinText(array.items, first ?? Value.constant(','));
      return some('string', residue([receiver, ev.elementOf(receiver)]));
    }
    case 'at':
    case 'charAt':
    case 'find':
    case 'findLast':
    case 'pop':
    case 'shift':
    case 'next':
      return ev.elementOf(receiver);
    case 'get':
      return looked(ev, receiver, first, node, site);
    case 'filter':
      return filtered(ev, receiver, first);
    case 'map':
    case 'flatMap':
      return receiver.atoms.some((atom) => atom.kind === 'array' || atom.kind === 'unknown' || atom.kind === 'parameter') ? mapped(ev, receiver, first, node, site) : undefined;
    case 'reduce':
    case 'reduceRight':
      return reduced(ev, receiver, args, node, site);
    case 'then':
      return then(ev, receiver, first, node, site);
    case 'forEach':
      return Value.undefined;
    case 'call':
    case 'apply':
    case 'bind':
      return applied(ev, receiver, method, args, node, site);
    case 'readUInt8':
    case 'readUInt16LE':
    case 'readUInt16BE':
    case 'readInt16LE':
    case 'readInt16BE':
    case 'readUInt32LE':
    case 'readUInt32BE':
    case 'readFloatLE':
    case 'readFloatBE':
    case 'readDoubleLE':
    case 'readDoubleBE':
    case 'getUint8':
    case 'getUint16':
    case 'getUint32':
    case 'getInt16':
    case 'getFloat32':
    case 'getFloat64':
    case 'toFixed':
    case 'charCodeAt':
    case 'codePointAt':
    case 'getTime':
    case 'indexOf':
      return number([receiver]);
    case 'push':
    case 'unshift':
    case 'findIndex':
      return Value.of({ kind: 'unknown', type: 'number' });
    default:
      return SAME.has(method) ? new Value(receiver.atoms, labels) : undefined;
  }
}

/** `.replace(a, b)`: known texts are computed, and in part known ones piece by piece. */
function replaced(receiver: Value, pattern: Value | undefined, replacement: Value | undefined, all: boolean): Value {
  const from = pattern?.only()?.value;
  const to = replacement?.only()?.value;
  if (typeof from === 'string' && typeof to === 'string') {
    const swap = (part: string): string => (all ? part.replaceAll(from, to) : part.replace(from, () => to));
    return mapText(receiver, swap, swap).withLabels(replacement?.labels ?? []);
  }
  if (typeof from === 'string' && from !== '' && replacement) return filledIn(receiver, from, replacement);
  const cleaned = keepsOnlyHarmless(pattern) && typeof to === 'string' && /^[\w-]*$/.test(to);
  if (cleaned) return new Value([{ kind: 'unknown', type: 'string' }], residue([receiver]).map((flow) => ({ ...flow, cleared: [...new Set([...flow.cleared, ...INJECTION])] })));
  // With a regular expression or an unknown pattern the scheme at the start may still be what it was.
  const kept = mapText(receiver, () => undefined, (part) => part);
  return new Value(kept.atoms, residue([receiver, ...(replacement ? [replacement] : [])]));
}

const INJECTION = numberClears.filter((hazard) => hazard !== 'type');

/** Everything is removed but what no parser takes for an operator. */
function keepsOnlyHarmless(pattern: Value | undefined): boolean {
  const atom = pattern?.atoms[0];
  const regex = atom?.kind === 'unknown' ? atom.regex : undefined;
  return regex !== undefined && removesAllButHarmless(regex.pattern, regex.flags);
}

/** A template with one place filled in: `'mqtt://{host}'.replace('{host}', host)`. */
function filledIn(receiver: Value, from: string, replacement: Value): Value {
  const values = receiver.atoms.map((atom): Value => {
    if (atom.kind !== 'const' || typeof atom.value !== 'string') return new Value([atom.kind === 'parameter' || atom.kind === 'text' ? atom : { kind: 'unknown', type: 'string' }]);
    const at = atom.value.indexOf(from);
    if (at < 0) return Value.of(atom);
    const before = Value.of({ ...atom, value: atom.value.slice(0, at) });
    return concat(concat(before, replacement), Value.constant(atom.value.slice(at + from.length)));
  });
  return Value.join(values).withLabels(residue([receiver, replacement]));
}

function sliced(receiver: Value, method: string, args: Args): Value {
  const numbers = args.map((arg) => arg.only()?.value);
  if (receiver.atoms.some((atom) => atom.kind === 'array')) return receiver;
  if (method.startsWith('pad') || !numbers.every((n) => typeof n === 'number')) return mapText(receiver, () => undefined).withLabels(receiver.labels);
  return mapText(receiver, (known) => (known[method as 'slice'] as (a?: number, b?: number) => string).call(known, ...(numbers as [number, number])));
}

/** `table.get(key)`: any of the values; what the key carries stays behind. */
function looked(ev: Evaluator, receiver: Value, key: Value | undefined, node: CallNode, site: Site): Value | undefined {
  const known = key?.only()?.value;
  const pairs = receiver.atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : []));
  if (pairs.length > 0) {
    const values = pairs.flatMap((pair) => {
      const name = ev.property(pair, '0', site, node).only()?.value;
      return known === undefined || name === undefined || name === known ? [ev.property(pair, '1', site, node)] : [];
    });
    return Value.join([...values, Value.undefined]);
  }
  return receiver.atoms.every((atom) => atom.kind === 'unknown' || atom.kind === 'parameter' || atom.kind === 'external') && receiver.labels.length === 0 ? new Value([{ kind: 'unknown' }]) : undefined;
}

/** What passed a predicate of the workspace is harmless as far as the predicate says. */
function filtered(ev: Evaluator, receiver: Value, predicate: Value | undefined): Value {
  const atom = predicate?.atoms.length === 1 ? predicate.atoms[0] : undefined;
  if (atom?.kind !== 'function') return new Value(receiver.atoms, receiver.labels);
  const item = passedPredicate(ev, atom, ev.elementOf(receiver));
  return new Value([{ kind: 'array', items: [item], open: true }], item.labels);
}

function reduced(ev: Evaluator, receiver: Value, [callback, initial]: Args, node: CallNode, site: Site): Value {
  const item = ev.elementOf(receiver);
  const start = initial ?? item;
  const results = (callback?.atoms ?? []).flatMap((atom) => (atom.kind === 'function' ? [returnValue(ev, atom, [start, item], node, site)] : []));
  return results.length > 0 ? Value.join([start, ...results]) : new Value([{ kind: 'unknown' }], residue([receiver]));
}

function then(ev: Evaluator, receiver: Value, callback: Value | undefined, node: CallNode, site: Site): Value {
  const results = (callback?.atoms ?? []).flatMap((atom) => (atom.kind === 'function' ? [returnValue(ev, atom, [receiver], node, site)] : []));
  return results.length > 0 ? Value.join(results) : new Value([{ kind: 'unknown' }], residue([receiver], { certain: false }));
}

function applied(ev: Evaluator, receiver: Value, method: string, args: Args, node: CallNode, site: Site): Value | undefined {
  const functions = receiver.atoms.filter((atom) => atom.kind === 'function');
  if (functions.length === 0) return method === 'bind' ? receiver : undefined;
  if (method === 'bind') return new Value(functions.map((atom) => (args.length > 0 ? { ...atom, self: args[0] } : atom)));
  const list = method === 'apply' ? args[1]?.atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : [])) ?? [] : args.slice(1);
  return Value.join(functions.map((atom) => returnValue(ev, atom, list, node, site, args[0])));
}

