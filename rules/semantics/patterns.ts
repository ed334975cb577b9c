import { RegExpParser, type AST } from '@eslint-community/regexpp';
import type { Hazard } from '../models/labels';

/** A pattern as a program writes it. */
export interface Regex {
  readonly pattern: string;
  readonly flags: string;
}

/** Characters of which no shell, query, markup or path parser takes any for an operator. The space only parts words. */
const HARMLESS = /^[A-Za-z0-9_.:@=,+ -]$/;
const CODE_POINTS_LOOKED_AT = 300;

/**
 * True when every text that the pattern matches as a whole is made of harmless characters: `/^[a-z]+$/`. False when it is
 * not anchored at both ends in every alternative, or lets characters in that mean something to a parser.
 */
export function matchesOnlyHarmless(source: string, flags: string): boolean {
  return wholeAlternatives(source, flags)?.every((elements) => elements.every(harmless)) ?? false;
}

/** The alternatives of a pattern that matches a text as a whole or not at all; undefined for other patterns. */
function wholeAlternatives(source: string, flags: string): readonly (readonly AST.Element[])[] | undefined {
  const pattern = flags.includes('m') ? undefined : parse(source, flags);
  const ways = pattern?.alternatives.map(({ elements }) => elements);
  return ways?.every((elements) => isEdge(elements[0], 'start') && isEdge(elements[elements.length - 1], 'end'))
    ? ways
    : undefined;
}
function isEdge(element: AST.Element | undefined, kind: 'start' | 'end'): boolean {
  return element?.type === 'Assertion' && element.kind === kind;
}

/**
 * The hazards that are over for a text which the pattern matches as a whole, by the characters that are not in it:
 * `/^(@[\w-]+\/)?theme-[\w-]+$/` lets no path climb.
 */
export function matchedHazards(source: string, flags: string): readonly Hazard[] {
  const ways = flags.includes('v') ? undefined : wholeAlternatives(source, flags);
  if (!ways) return [];
  const isAbsent = (character: string): boolean =>
    !ways.some((elements) => elements.some((one) => mayHold(one, character, flags)));
  // Where a folder is put before a path that begins at the root, some functions drop the folder.
  const isRooted = ways.some((elements) => mayBegin(elements, '/', flags) || mayBegin(elements, '\\', flags));
  const climbs = isRooted || ways.some((elements) => mayHoldPair(elements, '.', flags));
  return [
    ...NEEDS.flatMap(([hazards, characters]) =>
      [...characters].every(isAbsent) && !(hazards.includes('path') && isRooted) ? hazards : [],
    ),
    ...(climbs ? [] : (['path'] as const)),
  ];
}

/**
 * True when the character may stand twice in a row in a text that the elements match: two dots in `/^[\w.]+$/`, but not in
 * `/^part[0-9]+.ts$/`, whose dot stands for any one character between a digit and a letter.
 */
function mayHoldPair(elements: readonly AST.Element[], character: string, flags: string): boolean {
  let follows = false;
  for (const element of elements) {
    const holds = mayHold(element, character, flags);
    if (holds && (follows || mayRepeat(element, character, flags))) return true;
    follows = holds || (follows && mayBeEmpty(element));
  }
  return false;
}
function mayRepeat(element: AST.Element, character: string, flags: string): boolean {
  switch (element.type) {
    case 'Quantifier':
      return element.max > 1 || mayRepeat(element.element, character, flags);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => mayHoldPair(elements, character, flags));
    default:
      return false;
  }
}

/** True when a text that the element matches may have the character in it. */
function mayHold(element: AST.Element, character: string, flags: string): boolean {
  switch (element.type) {
    case 'Assertion':
    case 'Backreference':
      return false;
    case 'Character':
    case 'CharacterSet':
      return (
        isIn(element, character) || (element.type === 'CharacterSet' && element.kind === 'any' && flags.includes('s'))
      );
    case 'CharacterClass':
      return element.elements.some((member) => isIn(member, character)) !== element.negate;
    case 'Quantifier':
      return mayHold(element.element, character, flags);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => elements.some((one) => mayHold(one, character, flags)));
    default:
      return true;
  }
}

function mayBegin(elements: readonly AST.Element[], character: string, flags: string): boolean {
  for (const element of elements) {
    const place = element.type === 'Quantifier' ? element.element : element;
    const begins =
      place.type === 'Group' || place.type === 'CapturingGroup'
        ? place.alternatives.some((one) => mayBegin(one.elements, character, flags))
        : mayHold(place, character, flags);
    if (begins) return true;
    if (!mayBeEmpty(element)) return false;
  }
  return false;
}
function mayBeEmpty(element: AST.Element): boolean {
  switch (element.type) {
    case 'Assertion':
    case 'Backreference':
      return true;
    case 'Quantifier':
      return element.min === 0 || mayBeEmpty(element.element);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => elements.every(mayBeEmpty));
    default:
      return false;
  }
}

/** True when a global replacement of the pattern leaves nothing but harmless characters: `/[^\w-]/g`. */
export function removesAllButHarmless(source: string, flags: string): boolean {
  const pattern = parse(source, flags);
  const only =
    pattern?.alternatives.length === 1 && pattern.alternatives[0]!.elements.length === 1
      ? pattern.alternatives[0]!.elements[0]
      : undefined;
  const set = only?.type === 'Quantifier' ? only.element : only;
  return flags.includes('g') && set?.type === 'CharacterClass' && set.negate && set.elements.every(harmlessMember);
}

/** Characters without which a text cannot do a harm: no path climbs without dots, no log line ends without its end. */
const NEEDS: readonly (readonly [hazards: readonly Hazard[], characters: string])[] = [
  [['path'], '.'],
  [['path'], '/'],
  [['log', 'header'], '\r\n'],
  [['element'], '<'],
  [['attribute'], '"'],
];

/** The known pieces of what is put in place of a character; undefined when that is not known. */
export type Replacement = (character: string) => readonly string[] | undefined;

/**
 * The hazards that are over when all matches of a pattern have been replaced by a text: `/[,.]/g` by nothing leaves no path
 * that climbs. What is put in must not bring the characters back.
 */
export function removedHazards(source: string, flags: string, replacement: Replacement): readonly Hazard[] {
  const pattern = flags.includes('g') ? parse(source, flags) : undefined;
  const ways = pattern?.alternatives.map(({ elements }) => elements) ?? [];
  const climbs = ways.length === 1 && isPairOfDots(ways[0]!) && isGone('.', replacement);
  const gone = hazardsWithout((character) => ways.some((way) => takesEach(way, character)), replacement);
  return climbs ? [...gone, 'path'] : gone;
}

/** The same where all occurrences of a text are replaced: `replaceAll('.', '')`. */
export function removedTextHazards(text: string, replacement: Replacement): readonly Hazard[] {
  if (text === '..' && isGone('.', replacement)) return ['path'];
  return hazardsWithout((character) => text === character, replacement);
}

function hazardsWithout(isRemoved: (character: string) => boolean, replacement: Replacement): readonly Hazard[] {
  return NEEDS.flatMap(([hazards, characters]) =>
    [...characters].every((one) => isRemoved(one) && isGone(one, replacement)) ? hazards : [],
  );
}

function isGone(character: string, replacement: Replacement): boolean {
  return replacement(character)?.every((piece) => !piece.includes(character)) ?? false;
}

/** `\.\.` and `\.{2,}`: of a run of dots at most one is left, and nothing else goes that would join two. */
function isPairOfDots(elements: readonly AST.Element[]): boolean {
  const isDot = (element: AST.Element): boolean => takes(element, '.') && !takes(element, 'a');
  const [first] = elements;
  return elements.length === 1 && first?.type === 'Quantifier'
    ? first.min <= 2 && first.max >= 2 && isDot(first.element)
    : elements.length === 2 && elements.every(isDot);
}

/** True for the pattern of one place that takes every single occurrence of a character. */
function takesEach(elements: readonly AST.Element[], character: string): boolean {
  const [only] = elements;
  const place = only?.type === 'Quantifier' && only.min === 1 ? only.element : only;
  return elements.length === 1 && place !== undefined && takes(place, character);
}
function takes(element: AST.Element, character: string): boolean {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
      return isIn(element, character);
    case 'CharacterClass':
      return element.elements.some((member) => isIn(member, character)) !== element.negate;
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => takesEach(elements, character));
    default:
      return false;
  }
}
function isIn(member: AST.CharacterClass['elements'][number] | AST.CharacterSet, character: string): boolean {
  const code = character.codePointAt(0)!;
  switch (member.type) {
    case 'Character':
      return member.value === code;
    case 'CharacterClassRange':
      return member.min.value <= code && code <= member.max.value;
    case 'CharacterSet':
      return new RegExp(member.raw, 'u').test(character);
    default:
      return false;
  }
}

/** With more of these a search takes long even on a short text. */
const MOST_OPEN = 2;

/**
 * The pattern made ready to search short texts with; undefined when it is not a pattern, or one that may take long: with
 * repetitions inside repetitions, many of them, or a look at what stands around.
 */
export function matcher(source: string, flags: string): RegExp | undefined {
  const pattern = parse(source, flags);
  if (!pattern) return undefined;
  let open = 0;
  const isQuick = (element: AST.Element, isRepeated: boolean): boolean => {
    switch (element.type) {
      case 'Quantifier':
        if (element.max > 1 && isRepeated) return false;
        if (element.max > 1 && ++open > MOST_OPEN) return false;
        return isQuick(element.element, isRepeated || element.max > 1);
      case 'Group':
      case 'CapturingGroup':
        return element.alternatives.every(({ elements }) => elements.every((one) => isQuick(one, isRepeated)));
      case 'Assertion':
        return element.kind === 'start' || element.kind === 'end' || element.kind === 'word';
      case 'Backreference':
        return false;
      default:
        return true;
    }
  };
  return pattern.alternatives.every(({ elements }) => elements.every((one) => isQuick(one, false)))
    ? new RegExp(source, flags.replace(/[gy]/g, ''))
    : undefined;
}

function parse(source: string, flags: string): AST.Pattern | undefined {
  try {
    return new RegExpParser().parsePattern(source, 0, source.length, {
      unicode: flags.includes('u'),
      unicodeSets: flags.includes('v'),
    });
  } catch {
    return undefined;
  }
}

function harmless(element: AST.Element): boolean {
  switch (element.type) {
    case 'Assertion':
      return true;
    case 'Character':
      return HARMLESS.test(String.fromCodePoint(element.value));
    case 'CharacterSet':
      return harmlessMember(element);
    case 'CharacterClass':
      return !element.negate && element.elements.every(harmlessMember);
    case 'Quantifier':
      return harmless(element.element);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.every((alternative) => alternative.elements.every(harmless));
    default:
      return false;
  }
}

function harmlessMember(
  element: AST.CharacterClassElement | AST.CharacterSet | AST.UnicodeSetsCharacterClassElement,
): boolean {
  switch (element.type) {
    case 'Character':
      return HARMLESS.test(String.fromCodePoint(element.value));
    case 'CharacterClassRange': {
      if (element.max.value - element.min.value > CODE_POINTS_LOOKED_AT) return false;
      for (let code = element.min.value; code <= element.max.value; code++)
        if (!HARMLESS.test(String.fromCodePoint(code))) return false;
      return true;
    }
    case 'CharacterSet':
      return (element.kind === 'digit' || element.kind === 'word') && !element.negate;
    default:
      return false;
  }
}
