import type { CallNode } from './arguments';
import { returnValue } from './calls';
import { passedPredicate } from './guards';
import type { Evaluator, Site } from './evaluate';
import { removedTextHazards } from './patterns';
import { staysBelow } from './path-facts';
import { replaced, trial } from './replace';
import { asShort } from './short-texts';
import { asText, concat, joinText, mapText } from './text';
import { clearedOf, residue, Value, type Atom, type LabelFlow } from './value';
import { BOOLEAN, mapped, number, some, text, type Args } from './builtin-functions';

const CHECKS = new Set([
  'includes',
  'startsWith',
  'endsWith',
  'test',
  'has',
  'hasOwnProperty',
  'every',
  'some',
  'equals',
  'isSafeInteger',
  'delete',
]);
const SAME = new Set([
  'trim',
  'trimStart',
  'trimEnd',
  'normalize',
  'valueOf',
  'toWellFormed',
  'toLocaleString',
  'catch',
  'finally',
  'freeze',
  'slice',
  'subarray',
  'reverse',
  'sort',
  'flat',
  'fill',
  'values',
  'entries',
  'toReversed',
  'toSorted',
]);

/** Methods that only texts have, and that give texts: what comes out is no object, whoever gave what went in. */
export const OF_TEXT =
  /^(to(Locale)?(Lower|Upper)Case|trim(Start|End)?|replace(All)?|substr(ing)?|pad(Start|End)|normalize|charAt|repeat)$/;

/** What a method of JavaScript's own objects gives; undefined when it is none of them. */
export function methodCall(
  ev: Evaluator,
  receiver: Value,
  method: string,
  args: Args,
  node: CallNode,
  site: Site,
): Value | undefined {
  const result = resultOf(ev, receiver, method, args, node, site);
  const known = OF_TEXT.test(method) ? result?.mapLabels(asText) : result;
  return known && asShort(receiver, method, args, node, known);
}

function resultOf(
  ev: Evaluator,
  receiver: Value,
  method: string,
  args: Args,
  node: CallNode,
  site: Site,
): Value | undefined {
  if (CHECKS.has(method)) return BOOLEAN;
  const [first] = args;
  const labels = residue([receiver]);
  switch (method) {
    // `source.pipe(target)` gives the target, with what the source sends into it.
    case 'pipe':
      return first?.atoms.some((atom) => atom.kind === 'instance') ? first.withLabels(labels) : undefined;
    case 'toString':
    case 'toJSON':
    case 'decode':
    case 'encode':
      return method === 'toString'
        ? text(receiver)
        : new Value(
            [
              ...[receiver, ...args.slice(0, 1)].flatMap(({ atoms }) =>
                atoms.filter((atom) => atom.kind !== 'unknown'),
              ),
              { kind: 'unknown', type: 'string' },
            ],
            residue([receiver, ...args]),
          );
    case 'toLowerCase':
    case 'toLocaleLowerCase':
      return mapText(
        receiver,
        (known) => known.toLowerCase(),
        (part) => part.toLowerCase(),
      );
    case 'toUpperCase':
    case 'toLocaleUpperCase':
      return mapText(
        receiver,
        (known) => known.toUpperCase(),
        (part) => part.toUpperCase(),
      );
    case 'trim':
      return mapText(
        receiver,
        (known) => known.trim(),
        (part) => part,
      );
    case 'concat': {
      const array = receiver.atoms.find((atom) => atom.kind === 'array');
      if (array?.kind === 'array')
        return new Value(
          [{ kind: 'array', items: [...array.items, ...args.map((arg) => ev.elementOf(arg))], open: true }],
          residue([receiver, ...args]),
        );
      return args.reduce((sum, arg) => concat(sum, arg), receiver);
    }
    case 'replace':
    case 'replaceAll': {
      const value = replaced(receiver, first, args[1], method === 'replaceAll', (fn, found) =>
        returnValue(ev, fn, [found], node, site),
      );
      const cut = value.labels.length > 0 ? trial(first, args[1]) : undefined;
      const even = 'callee' in node && node.callee.type === 'MemberExpression' ? node.callee.object : undefined;
      return cut && even && staysBelow(ev, even, site, cut)
        ? value.mapLabels((flow) => clearedOf(flow, ['path']))
        : value;
    }
    case 'padStart':
    case 'padEnd':
    case 'substring':
    case 'substr':
    case 'slice':
      return sliced(receiver, method, args);
    case 'split': {
      const known = receiver.only()?.value;
      const separator = first?.only()?.value;
      if (typeof known === 'string' && typeof separator === 'string')
        return Value.of({
          kind: 'array',
          items: known.split(separator).map((part) => Value.constant(part)),
          open: false,
        });
      // A piece has lost what stood between the pieces; the list keeps it, for `join` puts it back.
      const lost = typeof separator === 'string' ? removedTextHazards(separator, () => ['']) : [];
      const pieces = labels.map(asText).map((flow) => clearedOf(flow, lost));
      return new Value([{ kind: 'array', items: [pieceOf(receiver, pieces)], open: true }], labels);
    }
    case 'join': {
      const array = receiver.atoms.find((atom) => atom.kind === 'array');
      if (array?.kind === 'array' && !array.open) return joinText(array.items, first ?? Value.constant(','));
      return joinedOpen(receiver, ev.elementOf(receiver));
    }
    case 'at':
    case 'charAt':
      return ev.elementOf(receiver).withLabels(first?.labelled('random.weak') ?? []);
    case 'find':
    case 'findLast':
      return ev.elementOf(accepted(ev, receiver, first, node, site));
    case 'pop':
    case 'shift':
    case 'next':
      return ev.elementOf(receiver);
    case 'get':
      return looked(ev, receiver, first, node, site);
    case 'filter':
      return filtered(ev, accepted(ev, receiver, first, node, site), first);
    case 'map':
    case 'flatMap':
      // The resources that a search gives are told by the type of one of them.
      return receiver.atoms.some(
        (atom) =>
          atom.kind === 'array' ||
          atom.kind === 'unknown' ||
          atom.kind === 'parameter' ||
          (atom.kind === 'instance' && labels.length > 0),
      )
        ? mapped(ev, receiver, first, node, site)
        : undefined;
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

/** A piece of a text: nothing is known of it but the parameter that it was a part of, for whoever calls. */
function pieceOf(whole: Value, labels: readonly LabelFlow[]): Value {
  const parameters = whole.atoms.filter((atom) => atom.kind === 'parameter');
  return parameters.length > 0
    ? new Value([{ kind: 'text', parts: [new Value(parameters, labels)] }], labels)
    : some('string', labels);
}

/** The text of a list of which not all is known: one unknown part that is any of its elements. */
function joinedOpen(receiver: Value, element: Value): Value {
  const labels = residue([receiver, element]);
  const tells = element.atoms.some((atom) => atom.kind !== 'unknown' && atom.kind !== 'external');
  return tells ? new Value([{ kind: 'text', parts: [element] }], labels) : some('string', labels);
}

function sliced(receiver: Value, method: string, args: Args): Value {
  const numbers = args.map((arg) => arg.only()?.value);
  if (receiver.atoms.some((atom) => atom.kind === 'array')) return receiver;
  if (method.startsWith('pad') || !numbers.every((n) => typeof n === 'number'))
    return mapText(receiver, () => undefined).withLabels(receiver.labels);
  return mapText(receiver, (known) =>
    (known[method as 'slice'] as (a?: number, b?: number) => string).call(known, ...(numbers as [number, number])),
  );
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
  return receiver.atoms.every(
    (atom) => atom.kind === 'unknown' || atom.kind === 'parameter' || atom.kind === 'external',
  ) && receiver.labels.length === 0
    ? new Value([{ kind: 'unknown' }])
    : undefined;
}

/** Elements a predicate is called with one by one; of longer lists none is left out. */
const MAX_JUDGED = 8;

/** Lists without the elements that a predicate certainly refuses: `.find((one) => one.name === 'issues')`. */
function accepted(ev: Evaluator, receiver: Value, predicate: Value | undefined, node: CallNode, site: Site): Value {
  const fn = predicate?.atoms.length === 1 ? predicate.atoms[0] : undefined;
  if (fn?.kind !== 'function') return receiver;
  const isRefused = (item: Value): boolean =>
    item.atoms.some((atom) => atom.kind === 'object') && returnValue(ev, fn, [item], node, site).truthiness() === false;
  const atoms = receiver.atoms.map((atom): Atom => {
    if (atom.kind !== 'array' || atom.items.length > MAX_JUDGED) return atom;
    const items = atom.items.filter((item) => !isRefused(item));
    if (items.length === atom.items.length) return atom;
    return { ...atom, items: items.length > 0 ? items : [atom.open ? Value.unknown : Value.undefined] };
  });
  return new Value(atoms, receiver.labels);
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
  const results = (callback?.atoms ?? []).flatMap((atom) =>
    atom.kind === 'function' ? [returnValue(ev, atom, [start, item], node, site)] : [],
  );
  return results.length > 0 ? Value.join([start, ...results]) : new Value([{ kind: 'unknown' }], residue([receiver]));
}

function then(ev: Evaluator, receiver: Value, callback: Value | undefined, node: CallNode, site: Site): Value {
  const results = (callback?.atoms ?? []).flatMap((atom) =>
    atom.kind === 'function' ? [returnValue(ev, atom, [receiver], node, site)] : [],
  );
  return results.length > 0
    ? Value.join(results)
    : new Value([{ kind: 'unknown' }], residue([receiver], { certain: false }));
}

function applied(
  ev: Evaluator,
  receiver: Value,
  method: string,
  args: Args,
  node: CallNode,
  site: Site,
): Value | undefined {
  const functions = receiver.atoms.filter((atom) => atom.kind === 'function');
  if (functions.length === 0) return method === 'bind' ? receiver : undefined;
  if (method === 'bind')
    return new Value(functions.map((atom) => (args.length > 0 ? { ...atom, self: args[0] } : atom)));
  const list =
    method === 'apply'
      ? (args[1]?.atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : [])) ?? [])
      : args.slice(1);
  return Value.join(functions.map((atom) => returnValue(ev, atom, list, node, site, args[0])));
}
