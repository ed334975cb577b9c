import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Characters of which no shell, query, markup or path parser takes any for an operator. The space only parts words. */
const HARMLESS = /^[A-Za-z0-9_.:@=,+ -]$/;
const CODE_POINTS_LOOKED_AT = 300;

/**
 * True when every text that the pattern matches as a whole is made of harmless characters: `/^[a-z]+$/`. False when it is
 * not anchored at both ends in every alternative, or lets characters in that mean something to a parser.
 */
export function matchesOnlyHarmless(source: string, flags: string): boolean {
  const pattern = parse(source, flags);
  if (!pattern || flags.includes('m')) return false;
  return pattern.alternatives.every(({ elements }) => {
    const first = elements[0];
    const last = elements[elements.length - 1];
    return (
      first?.type === 'Assertion' &&
      first.kind === 'start' &&
      last?.type === 'Assertion' &&
      last.kind === 'end' &&
      elements.every(harmless)
    );
  });
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
