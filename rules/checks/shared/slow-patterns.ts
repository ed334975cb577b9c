import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';
import { analyse, type Report } from 'scslre';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}
/** A way in which a pattern backtracks. */
export interface Slowness {
  /** The time doubles with every few characters; otherwise it grows with the square of the length. */
  readonly isExponential: boolean;
  /** What has to stand before the run, so that the pattern comes to its slow part; mostly nothing. */
  readonly start: string;
  /** A run of this one takes long. */
  readonly character: string;
  /** How many of them are enough for minutes, in words. */
  readonly times: string;
  /** The part to rewrite, as it stands in the pattern. */
  readonly part: string;
}

/** Longer ones are generated (tokenisers, Unicode tables), and their analysis takes longer than it is worth. */
const LONGEST = 500;
/** As often as this a group has to repeat for its ways to add up. */
const OFTEN = 16;
const known = new Map<string, Slowness | undefined>();

/** The worst way in which a pattern backtracks; undefined when there is none, or none can be found. */
export function slowness(pattern: Pattern): Slowness | undefined {
  if (pattern.source.length > LONGEST || !/[*+}].*[*+}]/s.test(pattern.source)) return undefined;
  const key = `${pattern.flags}/${pattern.source}`;
  if (!known.has(key)) known.set(key, analysed(pattern));
  return known.get(key);
}

function analysed({ source, flags }: Pattern): Slowness | undefined {
  try {
    const { reports } = analyse({ source, flags }, { reportTypes: { Move: false } });
    const worst = reports.find((report) => report.exponential);
    if (worst) return described(worst);
    return countedInRepeated({ source, flags }) ?? (reports[0] && described(reports[0]));
  } catch {
    // A pattern that the analysis does not know, the `v` flag for example.
    return undefined;
  }
}

function described(report: Report): Slowness {
  return {
    isExponential: report.exponential,
    start: startOf(slowPartOf(report)),
    character: report.character.pick,
    times: 'thirty',
    part: partOf(report),
  };
}

function slowPartOf(report: Report): AST.Quantifier {
  if (report.type === 'Self') return report.parentQuant;
  return report.type === 'Trade' ? report.startQuant : report.quant;
}

/** The shortest text that takes a pattern to one of its parts; nothing where it cannot be told. */
function startOf(part: AST.Node): string {
  let start = '';
  let at = part;
  for (let parent: AST.Node | null = part.parent; parent; at = parent, parent = parent.parent) {
    // What stands within a look around is not taken from the text.
    if (parent.type === 'Assertion') return '';
    if (parent.type !== 'Alternative') continue;
    const before = shortestOf(parent.elements.slice(0, parent.elements.indexOf(at as AST.Element)));
    if (before === undefined) return '';
    start = before + start;
  }
  return start;
}

/** A shortest text that elements one after the other take; undefined where it cannot be told. */
function shortestOf(elements: readonly AST.Element[]): string | undefined {
  let text = '';
  for (const element of elements) {
    const taken = shortestOfOne(element);
    if (taken === undefined) return undefined;
    text += taken;
  }
  return text;
}
function shortestOfOne(element: AST.Element): string | undefined {
  switch (element.type) {
    case 'Quantifier':
      if (element.min === 0) return '';
      if (element.min > OFTEN) return undefined;
      return shortestOfOne(element.element)?.repeat(element.min);
    case 'Assertion':
      return element.kind === 'start' ? '' : undefined;
    case 'Group':
    case 'CapturingGroup':
      return shortestOf(element.alternatives[0]!.elements);
    case 'CharacterClass':
      return element.negate ? undefined : sampleOf(element);
    case 'CharacterSet':
      return 'negate' in element && element.negate ? undefined : sampleOf(element);
    default:
      return sampleOf(element);
  }
}

function partOf(report: Report): string {
  if (report.type === 'Self') return report.parentQuant.raw;
  return report.type === 'Trade' ? `${report.startQuant.raw} … ${report.endQuant.raw}` : report.quant.raw;
}

/**
 * `([a-z]{2,4})+$`: a run of letters falls into pieces of two to four in a number of ways that grows exponentially with its
 * length. The analysis leaves counted repetitions out.
 */
function countedInRepeated({ source, flags }: Pattern): Slowness | undefined {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  let found: Slowness | undefined;
  visitRegExpAST(pattern, {
    onQuantifierEnter(outer) {
      const inner = outer.max >= OFTEN && isFollowed(outer) ? onlyQuantifier(outer.element) : undefined;
      const character = inner && inner.min < inner.max && Number.isFinite(inner.max) && sampleOf(inner.element);
      if (typeof character === 'string')
        found ??= { isExponential: true, start: startOf(outer), character, times: 'eighty', part: outer.raw };
    },
  });
  return found;
}

/** The quantifier that is all that a group holds. */
function onlyQuantifier(element: AST.QuantifiableElement): AST.Quantifier | undefined {
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return undefined;
  const [only] = element.alternatives[0]!.elements;
  return element.alternatives.length === 1 &&
    element.alternatives[0]!.elements.length === 1 &&
    only?.type === 'Quantifier'
    ? only
    : undefined;
}

/** Something comes behind that may not match, so that all ways are tried. */
function isFollowed(node: AST.Quantifier): boolean {
  let at: AST.Node = node;
  for (let parent: AST.Node | null = node.parent; parent; at = parent, parent = parent.parent)
    if (parent.type === 'Alternative' && parent.elements.at(-1) !== at) return true;
  return false;
}

/** A character that a single one of a pattern takes. */
function sampleOf(element: AST.Element): string | undefined {
  if (element.type === 'Character') return String.fromCodePoint(element.value);
  if (element.type === 'CharacterSet') return element.kind === 'digit' ? '0' : element.kind === 'space' ? ' ' : 'a';
  if (element.type !== 'CharacterClass' || element.negate) return element.type === 'CharacterClass' ? 'a' : undefined;
  const [first] = element.elements;
  if (first?.type === 'CharacterClassRange') return String.fromCodePoint(first.min.value);
  return first?.type === 'Character' || first?.type === 'CharacterSet' ? sampleOf(first) : undefined;
}
