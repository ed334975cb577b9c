import type { Finding } from './finding';

/**
 * Shows findings of one cause as one: a base URL in the clear is one thing to mend, however many requests are made with
 * it. The first of them stands for all, and lists the places of the others (`alsoAt`). Where each of several changes would
 * mend a finding, it goes with those of the change that mends most. Accepted findings stay by themselves, so that accepting
 * one hides no other.
 * @param findings those of one file that are shown, in source order
 */
export function onePerCause(findings: readonly Finding[]): readonly Finding[] {
  const keys = new Map(findings.map((finding) => [finding, keysOf(finding)]));
  const left = new Set(findings);
  const groups = new Map<Finding, readonly Finding[]>();
  for (let largest = largestGroup(left, keys); largest.length > 1; largest = largestGroup(left, keys)) {
    groups.set(largest[0]!, largest.slice(1));
    for (const finding of largest) left.delete(finding);
  }
  return findings.flatMap((finding): readonly Finding[] => {
    const others = groups.get(finding);
    if (!others && !left.has(finding)) return [];
    const { causes: _, ...own } = finding;
    return [others ? { ...own, alsoAt: others.map(({ place }) => place) } : own];
  });
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
