import type { Finding } from '../engine/finding';
import { acceptedFindings, noticesOf, openFindings, type ScanReport } from './scan-report';
import { countBySeverity, relativeTo, type SeverityCounts } from './summary';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
export const JSON_FORMAT_VERSION = 1;

/**
 * The shape of `--format json`. Lines and columns are 1-based, a column counts UTF-16 units, `end` is exclusive. Paths are
 * relative to `root`, with `/`.
 */
export interface JsonReport {
  readonly formatVersion: typeof JSON_FORMAT_VERSION;
  readonly tool: { readonly name: 'vitalint'; readonly version: string };
  readonly root: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** False when any file was not analysed, or not to its end. */
  readonly complete: boolean;
  readonly summary: {
    readonly files: number;
    readonly findings: SeverityCounts;
    /** Findings that a comment, the configuration or a baseline accepts; they are in `findings` too. */
    readonly accepted: number;
  };
  readonly findings: readonly JsonFinding[];
  /** Files of which there is more to say than that they were analysed. */
  readonly problems: readonly JsonProblem[];
  /** Links that lead out of the scanned folders. */
  readonly unfollowedLinks: readonly string[];
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly severityReason?: string;
  readonly confidence: string;
  readonly message: string;
  readonly threats: readonly string[];
  readonly cwe: readonly string[];
  /** `production`, `test`, `development`, `example`, `generated` or `vendored`. */
  readonly context: string;
  readonly place: JsonPlace;
  /** The source with secrets masked. */
  readonly snippet: string;
  readonly trace: readonly { readonly place: JsonPlace; readonly message: string }[];
  /** Further places of the file with the same cause. */
  readonly alsoAt?: readonly JsonPlace[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  readonly fingerprint: string;
  readonly suppression?: {
    readonly kind: string;
    readonly reason: string;
    readonly by?: string;
    readonly until?: string;
  };
}

export interface JsonPlace {
  readonly path: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export interface JsonProblem {
  readonly path: string;
  readonly status: 'failed' | 'partly';
  readonly reason: string;
  /** Whether it makes the scan incomplete; syntax errors that were passed over do not. */
  readonly incomplete: boolean;
}

export function json(report: ScanReport): string {
  return `${JSON.stringify(jsonReport(report), undefined, 2)}\n`;
}

export function jsonReport(report: ScanReport): JsonReport {
  return {
    formatVersion: JSON_FORMAT_VERSION,
    tool: { name: 'vitalint', version: report.toolVersion },
    root: report.root,
    startedAt: report.startedAt.toISOString(),
    durationMs: report.durationMs,
    complete: report.complete,
    summary: {
      files: report.files.length,
      findings: countBySeverity(report.files.flatMap(openFindings)),
      accepted: report.files.flatMap(acceptedFindings).length,
    },
    findings: report.files.flatMap(({ findings }) => findings.map((finding) => jsonFinding(finding, report.root))),
    problems: noticesOf(report).map(({ file, kind, reason, incomplete }) => ({
      path: relativeTo(report.root, file),
      status: kind,
      reason,
      incomplete,
    })),
    unfollowedLinks: report.links.map((link) => relativeTo(report.root, link)),
  };
}

function jsonFinding(finding: Finding, root: string): JsonFinding {
  const { rule, severity, severityReason, confidence, message, threats, cwe, context, fingerprint, suppression } =
    finding;
  return {
    rule,
    severity,
    severityReason,
    confidence,
    message,
    threats,
    cwe,
    context,
    place: placeOf(finding.place, root),
    snippet: finding.snippet.text,
    trace: finding.trace.map((step) => ({ place: placeOf(step.place, root), message: step.message })),
    alsoAt: finding.alsoAt?.map((place) => placeOf(place, root)),
    fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })),
    fingerprint,
    suppression: suppression && {
      kind: suppression.kind,
      reason: suppression.reason,
      by: suppression.by,
      until: suppression.until,
    },
  };
}

function placeOf({ file, start, end }: Finding['place'], root: string): JsonPlace {
  const oneBased = (at: { line: number; column: number }): JsonPlace['start'] => ({
    line: at.line + 1,
    column: at.column + 1,
  });
  return { path: relativeTo(root, file), start: oneBased(start), end: oneBased(end) };
}
