import type { TextView, Value } from '../../semantics/value';

/**
 * The unknown parts of a URL before the first slash behind its host: those that say to whom it leads.
 * @param isForeign whether an unknown part comes from somebody else; a beginning that does not is an address of ours,
 * and what follows it a path there
 */
export function authorityHoles(text: TextView, isForeign: (part: Value) => boolean): readonly Value[] {
  if (text.atom.kind !== 'text') return [];
  const holes: Value[] = [];
  let known = '';
  for (const part of text.atom.parts) {
    if (typeof part !== 'string') {
      holes.push(part);
      if (known === '' && !isForeign(part)) return [];
      continue;
    }
    known += part;
    // Behind a query or fragment no host comes; what stands before it was empty.
    if (holes.length === 0 && /^[?#&]/.test(known)) return [];
    // What stands behind `http:///` is a host all the same.
    if ((holes.length > 0 ? HOST_ENDS : OWN_HOST).test(known)) return holes;
    if (holes.length > 0 && /^[/?#]/.test(part)) return holes;
    // `/api/…` and `api/…`: the same origin, or below the address that the client was made with.
    if (holes.length === 0 && /^(?:[^:/?#]+[/?#]|\/(?!\/))/.test(known)) return [];
  }
  return holes;
}
const HOST_ENDS = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*[/?#]/i;
const OWN_HOST = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]+[/?#]/i;
