import type { ConfigProblem, FailOn } from '../engine/config-types';
import { onePerCause } from '../engine/causes';
import type { FileResult, Finding } from '../engine/finding';
import type { RuleDefinition } from '../../rules/rule';

/** What every output format is made from: one scan, complete or not. Plain data. */
export interface ScanReport {
  /** Absolute, with `/`, no slash at the end; paths are shown relative to it. */
  readonly root: string;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly toolVersion: string;
  /** By path. Every file that was found, those that could not be analysed too. */
  readonly files: readonly FileResult[];
  /** The rules that were looked for somewhere in this scan, by id. */
  readonly rules: readonly RuleDefinition[];
  readonly configProblems: readonly ConfigProblem[];
  /** Links that lead out of the paths and were not followed; absolute. */
  readonly links: readonly string[];
  /** False when something was not looked at, or the scan was ended before its time. */
  readonly complete: boolean;
  /** False when the scan was ended before its time. */
  readonly finished: boolean;
  /** From which severity on findings make the command fail. */
  readonly failOn: FailOn;
}

export type ScanReportInput = Omit<ScanReport, 'complete'>;

/**
 * Puts files and rules in order, so that two scans of the same code give the same text, shows findings of one cause in
 * several files as one, and judges completeness.
 */
export function scanReport(input: ScanReportInput): ScanReport {
  return {
    ...input,
    files: oncePerCause([...input.files].sort((a, b) => compare(a.file, b.file))),
    rules: [...input.rules].sort((a, b) => compare(a.id, b.id)),
    complete: input.finished && !input.files.some(isIncomplete),
  };
}

function oncePerCause(files: readonly FileResult[]): readonly FileResult[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of onePerCause(files.flatMap(({ findings }) => findings))) {
    const { causes: _, ...shown } = finding;
    const known = byFile.get(finding.place.file);
    if (known) known.push(shown);
    else byFile.set(finding.place.file, [shown]);
  }
  return files.map((result) => ({ ...result, findings: byFile.get(result.file) ?? [] }));
}

/**
 * Whether something of the file was not looked at. Syntax errors that were passed over are no reason: everything else
 * was analysed, and code is often half-typed.
 */
export function isIncomplete({ status }: FileResult): boolean {
  return status.kind === 'failed' || (status.kind === 'partly' && status.onlySyntax !== true);
}

/** A file that has something to say of itself, with what it says. */
export interface Notice {
  readonly file: string;
  readonly kind: 'failed' | 'partly';
  /** Whether the report counts as incomplete for it. */
  readonly incomplete: boolean;
  readonly reason: string;
}

/** Files that were not analysed, or only partly. */
export function noticesOf(report: ScanReport): readonly Notice[] {
  return report.files.flatMap((result) => {
    const { file, status } = result;
    if (status.kind !== 'failed' && status.kind !== 'partly') return [];
    return [{ file, kind: status.kind, incomplete: isIncomplete(result), reason: status.reason }];
  });
}

/** Findings nobody accepted. */
export function openFindings({ findings }: Pick<FileResult, 'findings'>): readonly Finding[] {
  return findings.filter(({ suppression }) => suppression === undefined);
}

export function acceptedFindings({ findings }: Pick<FileResult, 'findings'>): readonly Finding[] {
  return findings.filter(({ suppression }) => suppression !== undefined);
}

/** Whether the scan found something at or above the threshold; what is accepted does not count. */
export function fails(report: ScanReport): boolean {
  const threshold = report.failOn;
  if (threshold === 'never') return false;
  const order = ['error', 'warning', 'info'];
  return report.files.some((file) =>
    openFindings(file).some(({ severity }) => order.indexOf(severity) <= order.indexOf(threshold)),
  );
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
