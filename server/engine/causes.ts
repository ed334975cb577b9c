import type { Finding } from './finding';

/**
 * Shows findings of one cause as one: a base URL in the clear is one thing to mend, however many requests are made with
 * it. The first of them stands for all, and lists the places of the others (`alsoAt`). Accepted findings stay by
 * themselves, so that accepting one hides no other.
 * @param findings those of one file that are shown, in source order
 */
export function onePerCause(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = key === undefined ? undefined : groups.get(key);
    if (group) group.push(finding);
    else groups.set(key ?? `finding ${groups.size}`, [finding]);
  }
  return [...groups.values()].map(([first, ...others]): Finding => {
    const { cause: _, ...finding } = first!;
    return others.length === 0 ? finding : { ...finding, alsoAt: others.map(({ place }) => place) };
  });
}

/** What is said may differ by the call that is reached: a key in the source encrypts here and decrypts there. */
function keyOf({ cause, suppression, rule, severity }: Finding): string | undefined {
  return cause === undefined || suppression ? undefined : [rule, severity, cause].join('\0');
}
