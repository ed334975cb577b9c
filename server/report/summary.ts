import type { Finding } from '../engine/finding';
import type { Place } from '../../rules/semantics/trace';
import type { Severity } from '../../rules/rule';
import { layers, threat, type Layer, type Threat } from '../../rules/taxonomy/index';

/** More places of one finding are only counted. */
const MAX_LINES = 8;

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

export interface LayerCount {
  readonly layer: Layer;
  readonly counts: SeverityCounts;
}

/** Findings by the layer of their chief threat, for the layers that have any. */
export function countByLayer(findings: readonly Finding[]): readonly LayerCount[] {
  return layers.flatMap((layer) => {
    const inLayer = findings.filter((finding) => chiefThreat(finding)?.layer === layer.id);
    return inLayer.length > 0 ? [{ layer, counts: countBySeverity(inLayer) }] : [];
  });
}

/** The chief threat of a finding; undefined for findings about suppressions. */
export function chiefThreat({ threats: [id] }: Finding): Threat | undefined {
  return id === undefined ? undefined : threat(id);
}

/** A path as it is printed: below the root relative to it, elsewhere whole. */
export function relativeTo(root: string, file: string): string {
  const base = root.endsWith('/') ? root : `${root}/`;
  if (file === root) return '.';
  return file.startsWith(base) ? file.slice(base.length) : file;
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `1 error, 2 warnings`; what there is none of is left out. */
export function severityText(counts: SeverityCounts): string {
  const names = [
    ['error', 'errors'],
    ['warning', 'warnings'],
    ['info', 'infos'],
  ] as const;
  return (
    names
      .filter(([severity]) => counts[severity] > 0)
      .map(([severity, plural]) => counted(counts[severity], severity, plural))
      .join(', ') || 'none'
  );
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(text.trim())?.[0] ?? text.trim();
}

/**
 * Where else one change mends something: `line 12`, `lines 12, 40, src/ward.ts:7 and 3 more`.
 * @param place of the finding, whose file is not named again
 * @param path how a path is written in the format
 */
export function alsoText(place: Place, alsoAt: readonly Place[], path: (file: string) => string): string {
  const names = [
    ...new Set(
      alsoAt.map(({ file, start }) => (file === place.file ? `${start.line + 1}` : `${path(file)}:${start.line + 1}`)),
    ),
  ];
  const own = alsoAt.filter(({ file }) => file === place.file).length;
  const shown = names.slice(0, MAX_LINES).join(', ');
  const more = names.length - MAX_LINES;
  return `${own === 0 ? '' : own === 1 ? 'line ' : 'lines '}${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
