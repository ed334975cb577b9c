import type { Hazard } from '../models/labels';
import {
  matcher,
  removedHazards,
  removedTextHazards,
  removesAllButHarmless,
  type Regex,
  type Replacement,
} from './patterns';
import { concat, injectionHazards, mapText } from './text';
import { clearedOf, residue, Value, type Atom, type TextView } from './value';

/** Where the first piece that is replaced stands in a known text; `to` is absent when only its start is known. */
interface Match {
  readonly from: number;
  readonly to?: number;
}
type Called = (fn: Atom & { kind: 'function' }, found: Value) => Value;
type Find = (text: string) => Match | undefined;

/** Longer texts are not searched: a pattern of the code looked at must not cost more than the code. */
const LONGEST_SEARCHED = 400;
const MOST_REPLACED = 8;

/**
 * What `.replace()` or `.replaceAll()` gives: known texts are computed, of texts known in part what stands before the first
 * match stays known. `'/case/:id/notes'.replace(':id', id)` is still a path below `/case/`.
 * @param all true when every match is replaced, whatever the flags of the pattern say
 * @param called what a function that is given as the replacement makes of a match
 */
export function replaced(
  receiver: Value,
  pattern: Value | undefined,
  replacement: Value | undefined,
  all: boolean,
  called: Called,
): Value {
  const to = replacement?.only()?.value;
  if (typeof to === 'string' && /^[\w-]*$/.test(to) && keepsOnlyHarmless(pattern))
    return new Value(
      [{ kind: 'unknown', type: 'string' }],
      residue([receiver]).map((flow) => clearedOf(flow, injectionHazards)),
    );
  const find = finder(pattern);
  const put: Replacement = (character) =>
    typeof to === 'string' ? [to] : replacement && putFor(character, replacement, called);
  const gone = hazardsGone(pattern, put, all);
  const left = gone.length === 0 ? receiver : receiver.mapLabels((flow) => clearedOf(flow, gone));
  const labels = residue([left, ...(replacement ? [isSegment(pattern) ? asSegment(replacement) : replacement] : [])]);
  if (!find) {
    // The scheme at the start may still be what it was.
    const kept = mapText(
      receiver,
      () => undefined,
      (part) => part,
    );
    return new Value(kept.atoms, labels);
  }
  const filling = fillingOf(replacement);
  const isAll = all || (regexOf(pattern)?.flags.includes('g') ?? false);
  const values = receiver.atoms.map((atom) =>
    losesSlash(atom, pattern)
      ? Value.of({ kind: 'unknown', type: 'string' })
      : replacedIn(atom, find, filling, isAll, labels),
  );
  const whole = Value.join(values);
  return new Value(whole.atoms, labels);
}

/**
 * What a replacement by a known text makes of short texts, for who tries what it leaves of them; undefined where the pattern is
 * not known, or may take long.
 */
export function trial(
  pattern: Value | undefined,
  replacement: Value | undefined,
): ((text: string) => string) | undefined {
  const to = replacement?.only()?.value;
  const regex = regexOf(pattern);
  const search = regex && matcher(regex.pattern, regex.flags);
  if (typeof to !== 'string' || !regex || !search) return undefined;
  const whole = regex.flags.includes('g') ? new RegExp(search.source, `${search.flags}g`) : search;
  return (text) => text.replace(whole, to);
}

/** `path.replace(':id', id)`: what is put in for a parameter of a path stands behind its first slash, and names no site. */
function isSegment(pattern: Value | undefined): boolean {
  const source = regexOf(pattern)?.pattern ?? pattern?.only()?.value;
  return typeof source === 'string' && PARAMETER.test(source) && !/host|url|domain|origin|site/i.test(source);
}
const PARAMETER = /^\(?:[a-z]\w*\)?(\\b)?$/i;

function asSegment(value: Value): Value {
  return value.mapLabels((flow) => clearedOf(flow, ['url']));
}

/** What the text can no longer do once all matches have been replaced. */
function hazardsGone(pattern: Value | undefined, to: Replacement, all: boolean): readonly Hazard[] {
  const regex = regexOf(pattern);
  if (regex) return removedHazards(regex.pattern, regex.flags, to);
  const from = pattern?.only()?.value;
  return all && typeof from === 'string' ? removedTextHazards(from, to) : [];
}

/** The pieces that functions put in place of a character that was found: `(found) => ENTITIES[found]`. */
function putFor(character: string, replacement: Value, called: Called): readonly string[] | undefined {
  const pieces: string[] = [];
  for (const fn of replacement.atoms) {
    if (fn.kind !== 'function') return undefined;
    const given = called(fn, Value.constant(character));
    const texts = given.texts();
    // A table of entities is asked `ENTITIES[found] ?? found`, a switch ends with the character itself.
    const known = texts.filter(({ exact }) => exact !== character);
    if (known.length === 0 || texts.length < given.atoms.length) return undefined;
    const isKept = known.length < texts.length && !known.some(isEntity);
    pieces.push(...(isKept ? [character] : known.flatMap((one) => one.pieces)));
  }
  return pieces;
}
function isEntity({ prefix }: TextView): boolean {
  return /^&(#|[a-z])/i.test(prefix);
}

/**
 * True where the slash that alone is known of the beginning of a text, that of a path, may be a part of what is replaced:
 * `request.url.replace('/files', '')`. What takes off one segment, whatever it is, leaves that of the next.
 */
function losesSlash(atom: Atom, pattern: Value | undefined): boolean {
  const [first] = atom.kind === 'text' ? atom.parts : [];
  if (typeof first !== 'string' || !/^\/+$/.test(first)) return false;
  const regex = regexOf(pattern)?.pattern;
  if (regex !== undefined) return !SEGMENT.test(regex) && /^\^?(\\?\/|[.([])./.test(regex);
  return pattern?.texts().some(({ prefix, exact }) => prefix.startsWith('/') && exact !== first) ?? true;
}
const SEGMENT = /^\^\\?\/(\[\^\\?\/[^\]]*\]|\\w|\[[\w\\-]+\])\+$/;

function replacedIn(atom: Atom, find: Find, filling: Value, all: boolean, labels: Value['labels']): Value {
  if (atom.kind === 'const' && typeof atom.value === 'string') {
    const text = atom.value;
    return filledIn(text, find, filling, all, labels, (piece) => Value.of({ ...atom, value: piece })) ?? Value.of(atom);
  }
  if (atom.kind === 'text') {
    const at = atom.parts.findIndex((part) => typeof part === 'string' && find(part) !== undefined);
    const known = atom.parts[at];
    if (typeof known !== 'string') return Value.of(atom);
    const piece = filledIn(known, find, filling, all, labels, (one) => Value.constant(one)) ?? Value.constant(known);
    const before = atom.parts.slice(0, at);
    const after = atom.parts.slice(at + 1);
    return joined([...before, piece, ...after]);
  }
  return Value.of(atom.kind === 'parameter' ? atom : { kind: 'unknown', type: 'string' });
}

function joined(parts: readonly (string | Value)[]): Value {
  const [first, ...rest] = parts.map((part) => (typeof part === 'string' ? Value.constant(part) : part));
  return rest.reduce((sum, part) => concat(sum, part), first ?? Value.constant(''));
}

/** A known text with its matches filled in; undefined when nothing matches. */
function filledIn(
  text: string,
  find: Find,
  filling: Value,
  all: boolean,
  labels: Value['labels'],
  piece: (text: string) => Value,
): Value | undefined {
  let result: Value | undefined;
  let rest = text;
  for (let count = 0; count < MOST_REPLACED && (count === 0 || all); count++) {
    const match = find(rest);
    if (!match) break;
    const before = piece(rest.slice(0, match.from));
    const start = result ? concat(result, before) : before;
    if (match.to === undefined) return concat(start, new Value([{ kind: 'unknown', type: 'string' }], labels));
    result = concat(start, filling);
    rest = rest.slice(match.to);
    if (match.to === match.from) break;
  }
  return result && concat(result, Value.constant(rest));
}

/** What takes the place of a match: of a function nothing is known but what it carries. */
function fillingOf(replacement: Value | undefined): Value {
  if (!replacement) return Value.constant('undefined');
  const isText = replacement.atoms.every((atom) => atom.kind !== 'function' && atom.kind !== 'modelled-call');
  const to = replacement.only()?.value;
  // `$1` and `$&` are pieces of the match.
  const isLiteral = typeof to !== 'string' || !/\$[\d&`'<]/.test(to);
  if (!isText || !isLiteral) return new Value([{ kind: 'unknown', type: 'string' }], residue([replacement]));
  // `id ?? ''`: each known piece beside one that is not would double the texts, and tell no more of them.
  const open = replacement.atoms.filter(({ kind }) => kind !== 'const');
  return open.length === 0 ? replacement : new Value(open, replacement.labels);
}

/** How matches of a pattern are found in known texts; undefined when they cannot be. */
function finder(pattern: Value | undefined): Find | undefined {
  const regex = regexOf(pattern);
  if (regex) {
    const search = matcher(regex.pattern, regex.flags);
    return (
      search &&
      ((text) => {
        if (text.length > LONGEST_SEARCHED) return { from: 0 };
        const match = search.exec(text);
        return match ? { from: match.index, to: match.index + match[0].length } : undefined;
      })
    );
  }
  const [view, ...others] = pattern?.texts() ?? [];
  if (!view || others.length > 0 || pattern?.atoms.length !== 1 || view.prefix === '') return undefined;
  const { exact, prefix } = view;
  return (text) => {
    const from = text.indexOf(prefix);
    return from < 0 ? undefined : { from, ...(exact !== undefined && { to: from + exact.length }) };
  };
}

function regexOf(pattern: Value | undefined): Regex | undefined {
  const atom = pattern?.atoms.length === 1 ? pattern.atoms[0] : undefined;
  return atom?.kind === 'unknown' ? atom.regex : undefined;
}

/** Everything is removed but what no parser takes for an operator. */
function keepsOnlyHarmless(pattern: Value | undefined): boolean {
  const regex = regexOf(pattern);
  return regex !== undefined && removesAllButHarmless(regex.pattern, regex.flags);
}
