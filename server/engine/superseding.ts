import type { RuleReport } from '../../rules/rule';
import type { ActiveRule } from './file-settings';
import type { Finding } from './finding';
import { atLeast, isAsSevere } from './severity';

/** A finding with the report that it was made of. */
export interface Judged {
  readonly active: ActiveRule;
  readonly report: RuleReport;
  readonly finding: Finding;
}

/**
 * Lets more specific rules take over what others report at the same place or of the same secret (`supersedes`). A finding
 * that is taken over is marked, not dropped, so that suppressions that name its rule still find it; the one that takes
 * over also stands for its threats and CWEs and offers its fixes, so that nothing it says of the code is lost. A finding
 * is only taken over by one that is shown, and that is neither less severe nor less sure.
 * @param judged all findings of one file
 */
export function takeOver(judged: readonly Judged[]): Finding[] {
  const places = byPlace(judged);
  const winners = new Map<Judged, Judged>();
  for (const one of judged) {
    const winner = placesOf(one.report)
      .flatMap((place) => places.get(place) ?? [])
      .find((other) => takesOver(other, one));
    if (winner) winners.set(one, winner);
  }
  const last = (one: Judged): Judged => {
    const next = winners.get(one);
    return next ? last(next) : one;
  };
  const lost = new Map<Judged, Finding[]>();
  for (const one of judged) {
    if (!winners.has(one) || !isShown(one)) continue;
    const winner = last(one);
    lost.set(winner, [...(lost.get(winner) ?? []), one.finding]);
  }
  return judged.map((one): Finding => {
    if (winners.has(one)) return { ...one.finding, supersededBy: last(one).finding.rule };
    const taken = lost.get(one);
    return taken ? standingFor(one.finding, taken) : one.finding;
  });
}

function standingFor(finding: Finding, lost: readonly Finding[]): Finding {
  const all = [finding, ...lost];
  return {
    ...finding,
    threats: [...new Set(all.flatMap(({ threats }) => threats))],
    cwe: [...new Set(all.flatMap(({ cwe }) => cwe))],
    fixes: all.flatMap(({ fixes }) => fixes),
  };
}

function isShown({ active, finding }: Judged): boolean {
  return atLeast(finding.confidence, active.gate);
}

function takesOver(one: Judged, other: Judged): boolean {
  const { active, finding } = one;
  return (
    (active.rule.vitalint.supersedes ?? []).includes(other.finding.rule) &&
    isShown(one) &&
    atLeast(finding.confidence, other.finding.confidence) &&
    isAsSevere(finding.severity, other.finding.severity)
  );
}

function byPlace(judged: readonly Judged[]): ReadonlyMap<string, readonly Judged[]> {
  const places = new Map<string, Judged[]>();
  for (const one of judged) {
    for (const place of placesOf(one.report)) {
      const list = places.get(place);
      if (list) list.push(one);
      else places.set(place, [one]);
    }
  }
  return places;
}

/** What two reports must share to be about the same thing: the node blamed, or a secret. */
function placesOf({ node, redact = [] }: RuleReport): readonly string[] {
  return [`node ${node.range.join('-')}`, ...redact.map((range) => `secret ${range.join('-')}`)];
}
