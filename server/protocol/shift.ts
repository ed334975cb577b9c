import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** One replacement, in offsets of the text before it. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** Length of the new text. */
  readonly length: number;
}

/**
 * Where a range lies after the edits, applied one after the other.
 * @returns `undefined` when an edit replaced the whole range: what it pointed at is gone.
 */
export function shiftRange(
  range: readonly [number, number],
  edits: readonly Edit[],
): readonly [number, number] | undefined {
  let [start, end] = range;
  for (const edit of edits) {
    const delta = edit.length - (edit.end - edit.start);
    if (edit.start <= start && edit.end >= end && edit.end > edit.start) return undefined;
    if (edit.end <= start) {
      start += delta;
      end += delta;
    } else if (edit.start >= end) {
      continue;
    } else {
      // The edit touches the range: what is left of it stays marked.
      start = edit.start < start ? edit.start + edit.length : start;
      end = edit.end > end ? edit.start : end + delta;
      if (end <= start) return undefined;
    }
  }
  return [start, end];
}

/** The LSP range of offsets in a document. */
export function rangeOf(document: TextDocument, range: readonly [number, number]): Range {
  return { start: document.positionAt(range[0]), end: document.positionAt(range[1]) };
}

export function contains(range: Range, position: Position): boolean {
  return compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
}

export function overlaps(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
