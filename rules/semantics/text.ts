import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../models/labels';
import type { Evaluator, Site } from './evaluate';
import { clearedOf, MAX_ATOMS, residue, Value, type Atom, type LabelFlow } from './value';

/** Builds strings out of possibilities: known text around unknown parts. */
type Part = string | Value;

/** `a + b`; numbers are added when `plus` and both sides are numbers. */
export function concat(left: Value, right: Value, plus = false): Value {
  const labels = residue([left, right]);
  const atoms: Atom[] = [];
  let unknown = false;
  let tooMany = false;
  for (const a of wholes(left, plus)) {
    for (const b of wholes(right, plus)) {
      const sum = plus ? added(a.atom, b.atom) : undefined;
      const atom = sum ?? joinParts([...a.parts, ...b.parts], a.atom, b.atom);
      if (atom.kind === 'unknown') unknown = true;
      else if (atoms.length < MAX_ATOMS) atoms.push(atom);
      else tooMany = true;
    }
  }
  if (tooMany) atoms.push(inOne(left, right));
  if (unknown || atoms.length === 0) atoms.push({ kind: 'unknown' });
  return new Value(atoms, labels);
}

/** The possibilities of one side. Those of which no text is known are one unknown part, lest they multiply. */
function wholes(value: Value, plus: boolean): readonly { readonly atom: Atom; readonly parts: readonly Part[] }[] {
  const isText = (atom: Atom): boolean => atom.kind === 'const' || atom.kind === 'text';
  const hidden = value.atoms.filter((atom) => !isText(atom) && !(plus && isNumeric(atom)));
  const single = value.atoms
    .filter((atom) => !hidden.includes(atom))
    .map((atom) => ({ atom, parts: partsOf(atom, value) }));
  return hidden.length === 0 ? single : [...single, { atom: hidden[0]!, parts: [new Value(hidden, value.labels)] }];
}

/** The texts that are too many to be told apart: what all begin with, and behind it whatever either side may be. */
function inOne(left: Value, right: Value): Atom {
  const [first, ...others] = left.texts();
  const known = first && left.atoms.length === others.length + 1 ? others.reduce(commonStart, first.prefix) : '';
  const single = left.atoms.length === 1 ? partsOf(left.atoms[0]!, left) : [known, left];
  return joinParts([...single, right], ...left.atoms);
}

function commonStart(start: string, { prefix }: { readonly prefix: string }): string {
  let length = 0;
  while (length < start.length && start[length] === prefix[length]) length++;
  return start.slice(0, length);
}

function added(a: Atom, b: Atom): Atom | undefined {
  if (a.kind === 'const' && b.kind === 'const' && typeof a.value !== 'string' && typeof b.value !== 'string') {
    return { kind: 'const', value: Number(a.value) + Number(b.value), hop: a.hop ?? b.hop };
  }
  return isNumeric(a) && isNumeric(b) ? { kind: 'unknown', type: 'number' } : undefined;
}

function isNumeric(atom: Atom): boolean {
  return (
    (atom.kind === 'unknown' && atom.type === 'number') || (atom.kind === 'const' && typeof atom.value === 'number')
  );
}

function partsOf(atom: Atom, whole: Value): readonly Part[] {
  if (atom.kind === 'const') return [String(atom.value)];
  if (atom.kind === 'text') return atom.parts;
  return [new Value([atom], whole.labels)];
}

function joinParts(parts: readonly Part[], ...from: readonly Atom[]): Atom {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged[merged.length - 1];
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else if (part !== '') merged.push(part);
  }
  const hop = from.find((atom) => (atom.kind === 'const' || atom.kind === 'text') && atom.hop)?.hop;
  if (merged.length === 0) return { kind: 'const', value: '', hop };
  if (merged.length === 1 && typeof merged[0] === 'string') return { kind: 'const', value: merged[0], hop };
  // `String(parameter)` is the parameter.
  const only = merged.length === 1 ? (merged[0] as Value).atoms : [];
  if (only.length === 1 && only[0]!.kind === 'parameter') return only[0]!;
  return { kind: 'text', parts: merged, hop };
}

export function templateText(ev: Evaluator, node: TSESTree.TemplateLiteral, site: Site): Value {
  let result = Value.constant(node.quasis[0]?.value.cooked ?? '', node, site.module);
  node.expressions.forEach((expression, i) => {
    result = concat(result, ev.evaluate(expression, site));
    const text = node.quasis[i + 1]?.value.cooked;
    if (text) result = concat(result, Value.constant(text));
  });
  return result;
}

/** Joins with a separator, as `[…].join(sep)`. */
export function joinText(items: readonly Value[], separator: Value): Value {
  let result = items[0] ?? Value.constant('');
  for (const item of items.slice(1)) result = concat(concat(result, separator), item);
  return result;
}

/** Applies a string function to known texts. Unknown parts stay unknown parts when `parts` is given, else become unknown. */
export function mapText(
  value: Value,
  whole: (text: string) => string | number | boolean | undefined,
  parts?: (text: string, first: boolean, last: boolean) => string,
): Value {
  const atoms = value.atoms.map((atom): Atom => {
    if (atom.kind === 'const' && typeof atom.value === 'string') {
      const result = whole(atom.value);
      return result === undefined ? { kind: 'unknown', type: 'string' } : { ...atom, value: result };
    }
    if (atom.kind === 'text' && parts) {
      const end = atom.parts.length - 1;
      return joinParts(
        atom.parts.map((part, i) => (typeof part === 'string' ? parts(part, i === 0, i === end) : part)),
        atom,
      );
    }
    return atom.kind === 'parameter' ? atom : { kind: 'unknown', type: 'string' };
  });
  return new Value(dedupeUnknown(atoms), value.labels);
}

function dedupeUnknown(atoms: readonly Atom[]): readonly Atom[] {
  const known = atoms.filter((atom) => atom.kind !== 'unknown');
  const unknown = atoms.find((atom) => atom.kind === 'unknown');
  return unknown ? [...known, unknown] : known;
}

/** Hazards that a number cannot carry. */
export const numberClears = [
  'command',
  'sql',
  'nosql',
  'code',
  'html',
  'path',
  'url',
  'regex',
  'log',
  'header',
  'xml',
  'template',
  'ldap',
  'csv',
  'deserialize',
  'prototype',
  'type',
] as const;

/** How many there are is no patient data, and a number does no harm to a parser. */
export function countLabels(labels: readonly LabelFlow[]): readonly LabelFlow[] {
  return labels
    .filter((flow) => !flow.label.startsWith('phi') && flow.label !== 'secret')
    .map((flow) => clearedOf(flow, numberClears));
}

/** Those of them that come from how a text is parsed, not from what is expected of its type. */
export const injectionHazards = numberClears.filter((hazard) => hazard !== 'type');

/** No text is an operator of a query. */
export const asText = (flow: LabelFlow): LabelFlow => clearedOf(flow, ['nosql']);

/** One of the keys of an object: a text that whoever made the object chose, and no object that a query takes for operators. */
export function keyOf(value: Value): Value {
  return new Value([{ kind: 'unknown', type: 'string' }], residue([value]).map(asText));
}

/** Arithmetic on constants; anything else is some number. Labels stay: a scaled dose is still a dose. */
export function arithmetic(operator: string, ...operands: readonly Value[]): Value {
  const numbers = operands.map((operand) => operand.only()?.value);
  const labels = residue(operands).map((flow) => clearedOf(flow, numberClears));
  if (numbers.every((n) => typeof n === 'number')) {
    const result = compute(operator, numbers[0]!, numbers[1]);
    if (result !== undefined) return new Value([{ kind: 'const', value: result }], labels);
  }
  return new Value([{ kind: 'unknown', type: 'number' }], labels);
}

function compute(operator: string, a: number, b: number | undefined): number | undefined {
  if (b === undefined) return operator === '-' ? -a : operator === '+' ? a : operator === '~' ? ~a : undefined;
  switch (operator) {
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '**':
      return a ** b;
    case '|':
      return a | b;
    case '&':
      return a & b;
    case '^':
      return a ^ b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '>>>':
      return a >>> b;
    default:
      return undefined;
  }
}

/**
 * What was harmless in a page because its brackets and quotes were percent-encoded, or others were put in their place, may
 * hold them again once it is decoded. Not what is of harmless characters alone, which no command minds.
 */
export function decodedOf(flow: LabelFlow): LabelFlow {
  return flow.cleared.includes('command')
    ? flow
    : { ...flow, cleared: flow.cleared.filter((hazard) => !OF_MARKUP.includes(hazard)) };
}
const OF_MARKUP: readonly Hazard[] = ['html', 'element', 'attribute'];
