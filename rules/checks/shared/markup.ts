import { unwrap } from '../../semantics/syntax';
import { clearedOf, type LabelFlow, type TextView, type Value } from '../../semantics/value';
import { lastName } from './expressions';

/** A tag that is open at the end of a text, in a value within double quotes, and in any other place. */
const IN_QUOTES = /<[^<>]*="[^"<>]*$/;
const IN_TAG = /<[a-z!/][^<>]*$/i;

/**
 * A value as it stands in a page: what has lost its angle brackets makes no element between tags, what has lost its quotes
 * does not leave the quotes of an attribute. Libraries that escape see to both.
 */
export function asPlaced(value: Value): Value {
  if (!value.labels.some((flow) => flow.cleared.includes('element') || isSignedToken(flow))) return value;
  const places = value.texts().flatMap(placesIn);
  const isSafe = ({ cleared }: LabelFlow): boolean =>
    cleared.includes('element') &&
    places.every((place) => place === 'between' || (place === 'quotes' && cleared.includes('attribute')));
  return value.mapLabels((flow) => (isSafe(flow) || isSignedToken(flow) ? clearedOf(flow, ['html']) : flow));
}

/** A JSON Web Token that a server gave for a sign-in: base64url and dots (RFC 7519), of which no letter makes markup. */
function isSignedToken({ label, hop }: LabelFlow): boolean {
  if (label !== 'untrusted.response') return false;
  for (let at = hop; at; at = at.from) if (TOKEN.test(lastName(unwrap(at.node)) ?? '')) return true;
  return false;
}
const TOKEN = /^(jwt|(jwt|access|id|refresh)_?token)$/i;

/** Where the unknown parts of a text stand. */
function placesIn({ pieces, holes }: TextView): readonly ('between' | 'quotes' | 'tag')[] {
  let before = '';
  return pieces.slice(0, holes.length).map((piece) => {
    before += piece;
    return IN_QUOTES.test(before) ? 'quotes' : IN_TAG.test(before) ? 'tag' : 'between';
  });
}
