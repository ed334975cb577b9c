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
  const groups = new Map(grouped(findings, keys).map((group) => [group[0]!, group]));
  const inGroups = new Set([...groups.values()].flat());
  return findings.flatMap((finding): readonly Finding[] => {
    const group = groups.get(finding);
    if (group) return [inOne(group)];
    return inGroups.has(finding) ? [] : [finding];
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

/** So many of several equally large groups are tried, and among so many findings: a choice of causes is rare. */
const MOST_TRIED = 6;
const MOST_FINDINGS = 200;

/**
 * The groups of two and more findings that one change mends each, the largest first. Of equally large ones that is taken which
 * leaves the fewest changes to be made in all.
 */
function grouped(
  findings: readonly Finding[],
  keys: ReadonlyMap<Finding, readonly string[]>,
  isTrial = false,
): readonly (readonly Finding[])[] {
  const groups: (readonly Finding[])[] = [];
  let left = findings;
  const without = (group: readonly Finding[]): readonly Finding[] => {
    const taken = new Set(group);
    return left.filter((one) => !taken.has(one));
  };
  for (let largest = largestGroups(left, keys); largest.length > 0; largest = largestGroups(left, keys)) {
    let [best] = largest as [readonly Finding[]];
    if (!isTrial && largest.length > 1 && left.length <= MOST_FINDINGS) {
      const ways = largest.slice(0, MOST_TRIED).map((group) => {
        const rest = without(group);
        return { group, left: rest.length - mended(grouped(rest, keys, true)) };
      });
      best = ways.reduce((one, other) => (other.left < one.left ? other : one)).group;
    }
    groups.push(best);
    left = without(best);
  }
  return groups;
}

/** How many findings fewer there are when those of each group are one. */
function mended(groups: readonly (readonly Finding[])[]): number {
  return groups.reduce((sum, group) => sum + group.length - 1, 0);
}

/** The findings that one change mends, for each change that mends as many as any other; none where each mends one. */
function largestGroups(
  findings: readonly Finding[],
  keys: ReadonlyMap<Finding, readonly string[]>,
): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const key of keys.get(finding) ?? []) {
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
  const most = Math.max(1, ...[...groups.values()].map((group) => group.length));
  return most === 1 ? [] : [...groups.values()].filter((group) => group.length === most);
}

/** What is said may differ by the call that is reached: a key in the source encrypts here and decrypts there. */
function keysOf({ causes, suppression, rule, severity }: Finding): readonly string[] {
  return suppression ? [] : (causes ?? []).map((cause) => [rule, severity, cause].join('\0'));
}
