import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileResult, Finding } from '../engine/finding';
import { pathForEngine } from './uris';
import { shiftRange, type Edit } from './shift';

/** A finding where it lies in the document's present text. */
export interface ShownFinding {
  readonly finding: Finding;
  /** UTF-16 offsets in the present text. */
  readonly range: readonly [number, number];
}

/** What a client is told of a document at one version. */
export interface Shown {
  readonly version: number;
  /** Equal ids mean equal diagnostics. */
  readonly resultId: string;
  readonly findings: readonly ShownFinding[];
  /** Why the document was not, or not wholly, analysed. */
  readonly notice: string | undefined;
}

/**
 * An open document with its last good result. The edits since that result are kept, so that its findings stay at their
 * code while nothing newer is known.
 */
export class OpenDocument {
  readonly text: TextDocument;
  /** Whether a change came since it was opened. */
  edited = false;
  /** The name under which the engine knows it. */
  readonly file: string;
  dependencies: readonly string[] = [];
  /** The id that the client has; `undefined` before the first report. */
  reported: string | undefined;
  private findings: readonly Finding[] = [];
  private notice: string | undefined;
  private edits: Edit[] = [];
  private serial = 0;
  private fingerprint = '';

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.text = TextDocument.create(uri, languageId, version, content);
    this.file = pathForEngine(uri, languageId);
  }

  get uri(): string {
    return this.text.uri;
  }

  get version(): number {
    return this.text.version;
  }

  /** Marks the moment a run reads the text; hand it to `accept`. */
  get mark(): number {
    return this.edits.length;
  }

  /** Applies the client's changes, each to the text that the ones before it left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.edited = true;
    for (const change of changes) {
      if ('range' in change) {
        const start = this.text.offsetAt(change.range.start);
        const end = this.text.offsetAt(change.range.end);
        this.edits.push({ start: Math.min(start, end), end: Math.max(start, end), length: change.text.length });
      } else {
        this.edits.push(replacedPart(this.text.getText(), change.text));
      }
      TextDocument.update(this.text, [change], version);
    }
    if (changes.length === 0) TextDocument.update(this.text, [], version);
  }

  /**
   * Takes a result in. A failed one leaves the last good findings where they are and tells why.
   * @param mark the document's `mark` when the text was read.
   */
  accept(result: FileResult, mark: number): void {
    if (result.status.kind === 'failed') {
      this.notice = result.status.reason;
    } else {
      this.notice = result.status.kind === 'partly' ? result.status.reason : undefined;
      this.findings = result.findings.filter((finding) => finding.suppression === undefined);
      this.edits = this.edits.slice(mark);
      this.dependencies = result.dependencies;
    }
    const fingerprint = JSON.stringify([this.findings, this.notice]);
    if (fingerprint !== this.fingerprint) this.serial++;
    this.fingerprint = fingerprint;
  }

  /** Drops all that is known: the document is not to be analysed. */
  clear(): void {
    this.accept({ file: this.file, status: { kind: 'analysed' }, findings: [], dependencies: [] }, this.mark);
  }

  get shown(): Shown {
    return {
      version: this.version,
      resultId: `${this.version}.${this.serial}`,
      findings: this.findings.flatMap((finding) => {
        const range = this.shift(finding.place.range);
        return range ? [{ finding, range }] : [];
      }),
      notice: this.notice,
    };
  }

  /** Where offsets of the last good result lie now. */
  shift(range: readonly [number, number]): readonly [number, number] | undefined {
    return shiftRange(range, this.edits);
  }
}

/** A client that sends the whole text: what differs between the common beginning and the common end is the edit. */
function replacedPart(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, length: after.length - tail - start };
}
