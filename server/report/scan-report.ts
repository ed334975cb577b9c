import { layers, threats, type Layer, type Threat } from '../../rules/taxonomy/index';
import type { PresetName, Rule, Severity } from '../../rules/rule';
import { relativePath } from '../engine/file-settings';
import type { FileResult, FileStatus, Finding } from '../engine/finding';

/** What every output format is made from: one scan, complete or not. Plain data. */
export interface ScanReport {
  /** Absolute, with `/`; paths are shown relative to it. */
  readonly root: string;
  readonly toolVersion: string;
  readonly startedAt: Date;
  readonly durationMs: number;
  /** By path. Every file that was found, those that could not be analysed too. */
  readonly files: readonly FileResult[];
  /** The rules that were looked for in at least one file. */
  readonly rules: readonly Rule[];
  /** Of the first path that was scanned. */
  readonly preset: PresetName;
  /** False when something was not looked at, or the scan was ended before its time. */
  readonly complete: boolean;
  /** What else a reader must know: an interrupted scan, links that were not followed. */
  readonly notes: readonly string[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** A file and why it was not analysed, or not to its end. The path is relative to the root. */
export interface NotAnalysed {
  readonly path: string;
  readonly reason: string;
}

/** Findings nobody accepted. */
export function openFindings(report: ScanReport): readonly Finding[] {
  return report.files.flatMap(({ findings }) => findings.filter(({ suppression }) => suppression === undefined));
}

/** Findings that a comment, the configuration or a baseline accepts. */
export function acceptedFindings(report: ScanReport): readonly Finding[] {
  return report.files.flatMap(({ findings }) => findings.filter(({ suppression }) => suppression !== undefined));
}

/**
 * Whether something of a file was not looked at. Syntax errors that were passed over are no reason: everything else was
 * analysed.
 */
export function isIncomplete(status: FileStatus): boolean {
  return status.kind === 'failed' || (status.kind === 'partly' && status.onlySyntax !== true);
}

/** Files that make the scan incomplete. */
export function notAnalysed(report: ScanReport): readonly NotAnalysed[] {
  return reasons(report, isIncomplete);
}

/** Files with syntax errors around which everything was analysed. */
export function passedOver(report: ScanReport): readonly NotAnalysed[] {
  return reasons(report, (status) => !isIncomplete(status));
}

function reasons(report: ScanReport, wanted: (status: FileStatus) => boolean): readonly NotAnalysed[] {
  return report.files.flatMap(({ file, status }) =>
    'reason' in status && wanted(status) ? [{ path: relativeTo(report.root, file), reason: status.reason }] : [],
  );
}

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Layers with findings, in the taxonomy's order; a finding counts where its chief threat strikes. */
export function countByLayer(findings: readonly Finding[]): readonly { readonly layer: Layer; readonly counts: SeverityCounts }[] {
  return layers.flatMap((layer) => {
    const own = findings.filter((finding) => chiefThreat(finding)?.layer === layer.id);
    return own.length > 0 ? [{ layer, counts: countBySeverity(own) }] : [];
  });
}

/** The threat that a finding realises first of all; undefined when the taxonomy does not know it. */
export function chiefThreat(finding: Finding): Threat | undefined {
  return threats.get(finding.threats[0] ?? '');
}

/** "2 errors, 1 warning"; "none" when there is nothing to count. */
export function severityText({ error, warning, info }: SeverityCounts): string {
  const parts = [error > 0 && counted(error, 'error'), warning > 0 && counted(warning, 'warning'), info > 0 && `${info} info`];
  return parts.filter(Boolean).join(', ') || 'none';
}

/** "1 file", "2 files". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The first sentence of a text of the taxonomy, for places with room for one line. */
export function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return (first?.segment ?? text).trim();
}

/** The path below the root, or the absolute path of what lies elsewhere. Both with `/`. */
export function relativeTo(root: string, file: string): string {
  return file === root ? '.' : relativePath(root, file);
}
