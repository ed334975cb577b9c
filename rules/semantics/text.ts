import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import { clearedOf, MAX_ATOMS, residue, Value, type Atom, type LabelFlow } from './value';

/** Builds strings out of possibilities: known text around unknown parts. */
type Part = string | Value;

/** `a + b`; numbers are added when `plus` and both sides are numbers. */
export function concat(left: Value, right: Value, plus = false): Value {
  const labels = residue([left, right]);
  const atoms: Atom[] = [];
  let unknown = false;
  for (const a of left.atoms) {
    for (const b of right.atoms) {
      const sum = plus ? added(a, b) : undefined;
      const atom = sum ?? joinParts([...partsOf(a, left), ...partsOf(b, right)], a, b);
      if (atom.kind === 'unknown') unknown = true;
      else if (atoms.length < MAX_ATOMS) atoms.push(atom);
      else unknown = true;
    }
  }
  if (unknown || atoms.length === 0) atoms.push({ kind: 'unknown' });
  return new Value(atoms, labels);
}

function added(a: Atom, b: Atom): Atom | undefined {
  if (a.kind === 'const' && b.kind === 'const' && typeof a.value !== 'string' && typeof b.value !== 'string') {
    return { kind: 'const', value: Number(a.value) + Number(b.value), hop: a.hop ?? b.hop };
  }
  const numeric = (atom: Atom): boolean =>
    (atom.kind === 'unknown' && atom.type === 'number') || (atom.kind === 'const' && typeof atom.value === 'number');
  if (numeric(a) && numeric(b)) return { kind: 'unknown', type: 'number' };
  return undefined;
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
