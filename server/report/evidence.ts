import { threats, type Threat } from '../../rules/taxonomy/index';
import { acceptedFindings, openFindings, type ScanReport } from './scan-report';

/** What a scan did about one threat of the taxonomy. */
export interface ThreatEvidence {
  readonly threat: Threat;
  /** Ids of the rules that looked for it in this scan. */
  readonly rules: readonly string[];
  readonly open: number;
  readonly accepted: number;
  /** One of the four things that can be said of it; "nothing found" is no proof of absence. */
  readonly verdict: 'found' | 'accepted' | 'nothing found' | 'not looked for';
}

/**
 * What was looked for and what came of it, threat by threat, in the taxonomy's order. A finding counts for each threat
 * that it realises.
 */
export function evidenceOf(report: ScanReport): readonly ThreatEvidence[] {
  const count = (of: typeof openFindings, id: string): number =>
    report.files.flatMap(of).filter((finding) => finding.threats.includes(id)).length;
  return [...threats.values()].map((threat) => {
    const rules = report.rules.filter((rule) => rule.threats.includes(threat.id)).map(({ id }) => id);
    const open = count(openFindings, threat.id);
    const accepted = count(acceptedFindings, threat.id);
    return { threat, rules, open, accepted, verdict: verdictOf(rules.length, open, accepted) };
  });
}

function verdictOf(rules: number, open: number, accepted: number): ThreatEvidence['verdict'] {
  if (open > 0) return 'found';
  if (accepted > 0) return 'accepted';
  return rules > 0 ? 'nothing found' : 'not looked for';
}

/** Said wherever the evidence is shown. */
export const EVIDENCE_CAVEAT =
  'Nothing found means that the rules named saw nothing in the files analysed; it is no proof that the threat is absent.';
