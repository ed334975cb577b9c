import type { TSESTree } from '@typescript-eslint/utils';
import type { CallNode } from './arguments';
import { returnValue } from './calls';
import type { Evaluator, Site } from './evaluate';
import { shape } from './objects';
import { asText, concat, countLabels, decodedOf, keyOf, mapText, numberClears } from './text';
import { clearedOf, residue, Value, type Atom, type LabelFlow } from './value';

/** Values of arguments, in order. */
export type Args = readonly Value[];

export const BOOLEAN = Value.of({ kind: 'unknown', type: 'boolean' });
export const some = (type: 'string' | 'number' | 'object', labels: readonly LabelFlow[]): Value =>
  new Value([{ kind: 'unknown', type }], labels);

export function number(args: Args): Value {
  const [value] = args;
  const known = value?.only()?.value;
  if (typeof known === 'number' || (typeof known === 'string' && known.trim() !== '' && !Number.isNaN(Number(known))))
    return new Value([{ kind: 'const', value: Number(known) }], numberLabels(value));
  return unknownNumber(value);
}

function unknownNumber(value: Value | undefined): Value {
  const parameters = value?.atoms.filter((atom) => atom.kind === 'parameter') ?? [];
  return new Value([...parameters, { kind: 'unknown', type: 'number' }], numberLabels(value));
}

function numberLabels(value: Value | undefined): readonly LabelFlow[] {
  return residue(value ? [value] : []).map((flow) => clearedOf(flow, numberClears));
}

/** `parseInt(text, radix)`: of several known texts, the number that each of them stands for. */
function integer(args: Args): Value {
  const [read, base] = args;
  const radix = base === undefined ? undefined : base.only()?.value;
  const texts = read?.atoms.map((atom) => (atom.kind === 'const' ? String(atom.value) : undefined)) ?? [];
  const isKnown = texts.length > 0 && (base === undefined || typeof radix === 'number');
  const numbers = texts.map((text) =>
    text === undefined || !isKnown ? Number.NaN : Number.parseInt(text, typeof radix === 'number' ? radix : undefined),
  );
  // What is read in a base that is not known, or is no number, is one all the same as far as is told here.
  if (!isKnown || numbers.some(Number.isNaN)) return unknownNumber(read);
  return new Value(
    numbers.map((value) => ({ kind: 'const', value })),
    numberLabels(read),
  );
}

/** The lesser or greater of bounds given: a clamp. `Math.min(x, MAX)` gives `x` an upper limit. */
function limited(args: Args, side: 'lower' | 'upper'): Value {
  const bounds = args.some((arg) => arg.labels.length === 0);
  const labels = residue(args).map((flow) => ({
    ...clearedOf(flow, numberClears),
    ...(bounds ? { [side]: true } : {}),
  }));
  return some('number', labels.map(withRange));
}

/** Both limits known: nothing harmful is left in the size of the number. */
export function withRange(flow: LabelFlow): LabelFlow {
  return flow.lower && flow.upper ? clearedOf(flow, ['range']) : flow;
}

/** What a function of JavaScript itself gives; undefined for a path that is none of them. */
export function globalCall(ev: Evaluator, path: string, args: Args, node: CallNode, site: Site): Value | undefined {
  const [first, second] = args;
  const all = residue(args);
  switch (path) {
    case 'String':
    case 'new String':
      return first ? text(first) : Value.constant('');
    case 'parseInt':
    case 'Number.parseInt':
      return integer(args);
    case 'Number':
    case 'parseFloat':
    case 'Number.parseFloat':
    case 'BigInt':
    case 'Math.round':
    case 'Math.floor':
    case 'Math.ceil':
    case 'Math.abs':
    case 'Math.trunc':
    case 'Date.parse':
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
    case 'new URLSearchParams':
      return first && new Value(stringified(first), deepLabels(ev, first, site, node));
    case 'Object.freeze':
    case 'Object.seal':
    case 'structuredClone':
    case 'Promise.resolve':
    case 'Object.preventExtensions':
      return first;
    case 'Promise.all':
      return first;
    case 'Promise.allSettled':
      return first && settled(ev, first, node, site);
    case 'Promise.race':
    case 'Promise.any':
      return first && ev.elementOf(first);
    case 'Object.assign':
      return first && merged(args, node, site);
    case 'Object.values':
      return (
        first &&
        new Value(
          [{ kind: 'array', items: [...entriesOf(first).map(([, value]) => value), ...anyOf(first)], open: true }],
          deepLabels(ev, first, site, node),
        )
      );
    case 'Object.keys':
      return first && new Value([{ kind: 'array', items: [keyOf(first)], open: true }], keyOf(first).labels);
    case 'Object.entries':
      return (
        first &&
        new Value(
          [{ kind: 'array', open: true, items: pairsOf(ev, first, node, site) }],
          deepLabels(ev, first, site, node),
        )
      );
    case 'Object.fromEntries':
    case 'new Map':
    case 'new Set':
    case 'new WeakMap':
      if (!first) return Value.of({ kind: 'array', items: [], open: true });
      return path === 'Object.fromEntries'
        ? some('object', all)
        : new Value(first && first.atoms.length > 0 ? first.atoms : [{ kind: 'unknown', type: 'object' }], all);
    case 'Array.from':
    case 'Array.of':
      return path === 'Array.from' && first
        ? mapped(ev, first, second, node, site)
        : new Value([{ kind: 'array', items: args, open: false }], all);
    case 'Buffer.from':
    case 'Buffer.alloc':
    case 'new Buffer':
    case 'new Uint8Array':
    case 'Uint8Array.from':
    case 'new TextEncoder':
    case 'Symbol':
    case 'atob':
    case 'btoa':
      // Bytes or a text, whatever went in: no operator of a query is left.
      return first ? new Value(decoded(path, first, second), first.labels.map(asText)) : Value.unknown;
    case 'Buffer.byteLength':
      return first && some('number', countLabels(first.labels));
    case 'Buffer.concat':
      return first
        ? new Value([{ kind: 'unknown', type: 'object' }], residue([first, ev.elementOf(first)]))
        : undefined;
    case 'encodeURIComponent':
    case 'encodeURI':
    case 'escape':
      return first && encoded(first, path);
    case 'decodeURIComponent':
    case 'decodeURI':
    case 'unescape':
      return (
        first &&
        mapText(
          first,
          (known) => known,
          (part) => part,
        ).mapLabels(decodedOf)
      );
    case 'new URL':
      return first && url(first, second);
    case 'new Error':
    case 'new TypeError':
    case 'new RangeError':
    case 'Error':
      return new Value(
        [
          {
            kind: 'object',
            object: {
              node,
              module: site.module,
              open: true,
              entries: [{ key: 'message', node, value: () => first ?? Value.constant('') }],
            },
          },
        ],
        all,
      );
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
export function text(value: Value): Value {
  return concat(Value.constant(''), value);
}

function parsed(value: Value | undefined): readonly Atom[] {
  const json = value?.atoms.flatMap((atom) => (atom.kind === 'object' || atom.kind === 'array' ? [atom] : [])) ?? [];
  // A text that holds nothing but what a caller gave is what the caller gave.
  const parameters =
    value?.atoms.flatMap((atom): Atom[] =>
      atom.kind === 'parameter'
        ? [atom]
        : atom.kind === 'text'
          ? atom.parts.flatMap((part) =>
              typeof part === 'string' ? [] : part.atoms.filter((inner) => inner.kind === 'parameter'),
            )
          : [],
    ) ?? [];
  return [...json, ...parameters, { kind: 'unknown' }];
}

/** Serialised objects are still looked into by whoever reads them: the shape stays beside the text. */
function stringified(value: Value | undefined): readonly Atom[] {
  const kept =
    value?.atoms.filter(
      (atom) =>
        atom.kind === 'object' || atom.kind === 'array' || atom.kind === 'parameter' || atom.kind === 'instance',
    ) ?? [];
  return [...kept, { kind: 'unknown', type: 'string' }];
}

/** The labels of a value and of all that is known inside it. */
export function deepLabels(
  ev: Evaluator,
  value: Value | undefined,
  site: Site,
  node: TSESTree.Node,
  depth = 0,
): readonly LabelFlow[] {
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
  return value.atoms.flatMap((atom) =>
    atom.kind === 'object'
      ? atom.object.entries.flatMap((entry) => ('key' in entry ? [[entry.key, entry.value()] as const] : []))
      : [],
  );
}

/** A name or a property of what a caller gives: which, nobody knows. */
function anyOf(value: Value): readonly Value[] {
  const atoms = value.atoms.flatMap((atom): Atom[] =>
    atom.kind === 'parameter' ? [{ ...atom, path: [...atom.path, '[]'] }] : [],
  );
  return atoms.length > 0 ? [new Value([...atoms, { kind: 'unknown' }], value.labels)] : [];
}

/** `[key, value]` of each property; the key is a text also where nothing is known of the object. */
function pairsOf(ev: Evaluator, object: Value, node: CallNode, site: Site): readonly Value[] {
  const pairs = [
    ...entriesOf(object).map(([key, value]) => [Value.constant(key), value] as const),
    ...anyOf(object).map((one) => [keyOf(one), one] as const),
  ];
  const labels = pairs.length === 0 ? deepLabels(ev, object, site, node) : [];
  const known =
    pairs.length > 0 ? pairs : [[keyOf(new Value([], labels)), new Value([{ kind: 'unknown' }], labels)] as const];
  return known.map((pair) => new Value([{ kind: 'array', items: pair, open: false }], pair[1].labels));
}

/** What became of each promise: the value is what it gives, the reason of a failure is not. */
function settled(ev: Evaluator, promises: Value, node: CallNode, site: Site): Value {
  const outcome = (value: Value): Value =>
    shape(node, site, { status: () => some('string', []), value: () => value, reason: () => Value.unknown }, false);
  const atoms = promises.atoms.map((atom): Atom =>
    atom.kind === 'array' && atom.items.length > 0
      ? { ...atom, items: atom.items.map(outcome) }
      : { kind: 'array', items: [outcome(ev.elementOf(Value.of(atom, promises.labels)))], open: true },
  );
  return new Value(atoms, promises.labels);
}

function merged(args: Args, node: CallNode, site: Site): Value {
  const entries = args.map((value) => ({ node, spread: () => value }));
  const known = args[0]!.atoms.filter((atom) => atom.kind !== 'object' && atom.kind !== 'unknown');
  return new Value(
    [...known, { kind: 'object', object: { node, module: site.module, entries, open: false } }],
    residue(args),
  );
}

export function mapped(ev: Evaluator, value: Value, callback: Value | undefined, node: CallNode, site: Site): Value {
  if (!callback)
    return value.atoms.some((atom) => atom.kind === 'array')
      ? value
      : new Value([{ kind: 'array', items: [ev.elementOf(value)], open: true }], value.labels);
  const item = ev.elementOf(value);
  const results = callback.atoms.flatMap((atom) =>
    atom.kind === 'function' ? [returnValue(ev, atom, [item, some('number', [])], node, site)] : [],
  );
  const result = results.length > 0 ? Value.join(results) : new Value([{ kind: 'unknown' }], value.labels);
  return new Value([{ kind: 'array', items: [result], open: true }], result.labels);
}

/** A buffer made of a known text is that text to whoever looks for constants. */
function decoded(path: string, value: Value, encoding: Value | undefined): readonly Atom[] {
  const how = encoding?.only()?.value;
  if (path === 'Buffer.from' || path === 'Buffer.alloc' || path === 'new Buffer' || path.includes('Uint8Array')) {
    return value.atoms.map((atom): Atom =>
      atom.kind === 'const' && how === 'base64' && typeof atom.value === 'string'
        ? { ...atom }
        : atom.kind === 'unknown'
          ? { kind: 'unknown', type: 'object' }
          : atom,
    );
  }
  return [{ kind: 'unknown', type: 'string' }];
}

function encoded(value: Value, path: string): Value {
  const cleared =
    path === 'escape'
      ? (['header'] as const)
      : (['html', 'header', 'log', 'path', 'url', 'sql', 'ldap', 'xml', 'csv', 'template'] as const);
  const safe = path === 'encodeURI' ? (['header', 'log'] as const) : cleared;
  const result = mapText(value, (known) => encodeURIComponent(known));
  return result.mapLabels((flow) => clearedOf(flow, safe));
}

/** `new URL(path, base)`: the base's origin with the path; its text is what it is made of. */
function url(path: Value, base: Value | undefined): Value {
  if (!base) return path;
  const absolute = path.texts().some((known) => /^[a-z][a-z+.-]*:\/\//i.test(known.prefix));
  if (absolute) return path;
  const join = mapText(
    base,
    (known) => known.replace(/\/+$/, '') + '/',
    (part, _first, last) => (last ? part.replace(/\/+$/, '') + '/' : part),
  );
  return concat(
    join,
    mapText(
      path,
      (known) => known.replace(/^\/+/, ''),
      (part, first) => (first ? part.replace(/^\/+/, '') : part),
    ),
  );
}

/** The value that `resolve` is called with inside the executor. */
function promised(ev: Evaluator, executor: Value | undefined, site: Site): Value {
  const values = (executor?.atoms ?? []).flatMap((atom): Value[] => {
    if (atom.kind !== 'function') return [];
    const resolve = atom.node.params[0];
    if (resolve?.type !== 'Identifier') return [];
    return (atom.module.variableOf(resolve)?.references ?? []).flatMap((reference) => {
      const call = reference.identifier.parent as TSESTree.Node | undefined;
      const [argument] =
        call?.type === 'CallExpression' && call.callee === (reference.identifier as TSESTree.Node)
          ? call.arguments
          : [];
      return argument && argument.type !== 'SpreadElement'
        ? [ev.evaluate(argument, { module: atom.module, env: site.env })]
        : [];
    });
  });
  return values.length > 0 ? Value.join(values) : Value.unknown;
}
