import { createHash } from 'node:crypto';
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range,
} from 'vscode-languageserver';
import type { Fix, Finding } from '../engine/finding';
import type { Severity } from '../../rules/rule';
import type { TraceStep } from '../../rules/semantics/trace';
import type { ClientTraits } from './client-capabilities';
import type { OpenDocument, ShownFinding } from './open-document';
import { rangeOf } from './shift';
import { uriOf } from './uris';

export const SOURCE = 'vitalint';
export const NOT_ANALYSED = 'not-analysed';

/** One replacement of a fix, checked against the text before it is offered. */
export interface DiagnosticEdit {
  readonly range: Range;
  readonly newText: string;
  /** Digest of the text that is replaced: the text itself may be a secret. */
  readonly replaces: string;
}

export interface DiagnosticFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly DiagnosticEdit[];
}

/** What a diagnostic carries so that its actions need no second analysis. */
export interface DiagnosticData {
  readonly rule: string;
  readonly threat: string;
  readonly fingerprint: string;
  /** Of the document that the fixes are made for. */
  readonly version: number;
  readonly fixes: readonly DiagnosticFix[];
}

const ALSO = 'The same cause reaches this place';
const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The diagnostics of an open document at its present version. */
export function openDiagnostics(document: OpenDocument, traits: ClientTraits): Diagnostic[] {
  const { findings, notice } = document.shown;
  const diagnostics = findings.map((shown) => openDiagnostic(shown, document, traits));
  if (notice !== undefined) diagnostics.push(notAnalysed(notice));
  return diagnostics;
}

function openDiagnostic({ finding, range }: ShownFinding, document: OpenDocument, traits: ClientTraits): Diagnostic {
  const place = (step: TraceStep): Range | undefined => {
    if (step.place.file !== document.file) return placeRange(step.place);
    const shifted = document.shift(step.place.range);
    return shifted && rangeOf(document.text, shifted);
  };
  return {
    ...describe(finding, rangeOf(document.text, range), traits),
    ...related(finding, place, document.uri, traits),
    data: dataOf(finding, document),
  };
}

/** The diagnostic of a file that is not open, from the positions that the engine gave. */
export function closedDiagnostics(
  findings: readonly Finding[],
  notice: string | undefined,
  traits: ClientTraits,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = findings
    .filter((finding) => finding.suppression === undefined)
    .map((finding) => ({
      ...describe(finding, placeRange(finding.place), traits),
      ...related(finding, (step) => placeRange(step.place), undefined, traits),
    }));
  if (notice !== undefined) diagnostics.push(notAnalysed(notice));
  return diagnostics;
}

function describe(finding: Finding, range: Range, traits: ClientTraits): Diagnostic {
  const threat = finding.threats[0];
  return {
    range,
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
    ...(traits.codeDescription && threat !== undefined ? { codeDescription: { href: traits.threatUri(threat) } } : {}),
  };
}

function related(
  finding: Finding,
  place: (step: TraceStep) => Range | undefined,
  ownUri: string | undefined,
  traits: ClientTraits,
): { relatedInformation?: DiagnosticRelatedInformation[] } {
  const steps = [...finding.trace, ...(finding.alsoAt ?? []).map((at) => ({ place: at, message: ALSO }))];
  if (!traits.relatedInformation || steps.length === 0) return {};
  const relatedInformation = steps.flatMap((step) => {
    const range = place(step);
    const uri = ownUri !== undefined && step.place.file === finding.place.file ? ownUri : uriOf(step.place.file);
    return range ? [{ location: { uri, range }, message: step.message }] : [];
  });
  return { relatedInformation };
}

function dataOf(finding: Finding, document: OpenDocument): DiagnosticData {
  return {
    rule: finding.rule,
    threat: finding.threats[0] ?? '',
    fingerprint: finding.fingerprint,
    version: document.version,
    fixes: finding.fixes.flatMap((fix) => {
      const moved = movedFix(fix, document);
      return moved ? [moved] : [];
    }),
  };
}

/** The fix for the present text; `undefined` when an edit took away what it changes. */
export function movedFix(fix: Fix, document: OpenDocument): DiagnosticFix | undefined {
  const edits: DiagnosticEdit[] = [];
  for (const edit of fix.edits) {
    const range = document.shift(edit.range);
    // An insertion has no text of its own to recognise, a shortened range is no longer the one that was judged.
    if (!range || range[1] - range[0] !== edit.range[1] - edit.range[0]) return undefined;
    const lsp = rangeOf(document.text, range);
    edits.push({ range: lsp, newText: edit.text, replaces: digest(document.text.getText(lsp)) });
  }
  return { title: fix.title, safe: fix.safe, edits };
}

/** Recognises a text without holding it. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/** A file with this diagnostic is not known to be free of findings. */
function notAnalysed(reason: string): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    code: NOT_ANALYSED,
    source: SOURCE,
    message: `Not, or not wholly, analysed: ${reason}. Findings shown here may be from before the last edits, others may be missing.`,
  };
}

function placeRange(place: Finding['place']): Range {
  return {
    start: { line: place.start.line, character: place.start.column },
    end: { line: place.end.line, character: place.end.column },
  };
}
