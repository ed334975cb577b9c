import type { AlsoAt, Finding } from './finding';

/**
 * Shows findings of one cause as one: a base URL in the clear is one thing to mend, however many requests are made with
 * it. The first of them stands for all, and lists the places of the others (`alsoAt`). Where each of several changes would
 * mend a finding, it goes with those of the change that mends most. Accepted findings stay by themselves, so that accepting
 * one hides no other.
 * @param findings those of one file that are shown, in source order; or those of a whole scan, by file, each file's own
 *   having been put together before
 * @returns the findings with the causes that are left to each: those that all its places share
 */
export function onePerCause(findings: readonly Finding[]): readonly Finding[] {
  const keys = new Map(findings.map((finding) => [finding, keysOf(finding)]));
  const left = new Set(findings);
  const groups = new Map<Finding, readonly Finding[]>();
  for (let largest = largestGroup(left, keys); largest.length > 1; largest = largestGroup(left, keys)) {
    groups.set(largest[0]!, largest);
    for (const finding of largest) left.delete(finding);
  }
  return findings.flatMap((finding): readonly Finding[] => {
    const group = groups.get(finding);
    if (group) return [inOne(group)];
    return left.has(finding) ? [finding] : [];
  });
}

function inOne(group: readonly Finding[]): Finding {
  const [first, ...others] = group;
  const causes = first!.causes?.filter((cause) => others.every((other) => other.causes?.includes(cause)));
  return { ...first!, causes, alsoAt: group.flatMap(everyPlaceOf).slice(1) };
}

/** Where a finding is, with all further places that its cause reaches. */
export function everyPlaceOf({ place, fingerprint, alsoAt = [] }: Finding): readonly AlsoAt[] {
  return [{ ...place, fingerprint }, ...alsoAt];
}

/** The findings that one change mends, when it mends at least as many as any other. */
function largestGroup(
  findings: ReadonlySet<Finding>,
  keys: ReadonlyMap<Finding, readonly string[]>,
): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const key of keys.get(finding) ?? []) {
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
  let largest: readonly Finding[] = [];
  for (const group of groups.values()) if (group.length > largest.length) largest = group;
  return largest;
}

/** What is said may differ by the call that is reached: a key in the source encrypts here and decrypts there. */
function keysOf({ causes, suppression, rule, severity }: Finding): readonly string[] {
  return suppression ? [] : (causes ?? []).map((cause) => [rule, severity, cause].join('\0'));
}
