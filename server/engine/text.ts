import leven from 'leven';
import type { Place } from '../../rules/semantics/trace';

/** Offsets to lines and columns of one text, and back. Lines and columns are 0-based, in UTF-16 units. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) this.#starts.push(at + 1);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  at(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: offset - this.#starts[low]! };
  }

  /** Offset of a line's first character. */
  startOf(line: number): number {
    return this.#starts[Math.min(line, this.#starts.length - 1)]!;
  }

  /** Offset after a line's last character, before its line break. */
  endOf(line: number): number {
    let end = line + 1 < this.#starts.length ? this.#starts[line + 1]! : this.text.length;
    while (end > this.startOf(line) && /[\n\r\u2028\u2029]/.test(this.text[end - 1]!)) end--;
    return end;
  }

  place(file: string, range: readonly [number, number]): Place {
    return { file, range, start: this.at(range[0]), end: this.at(range[1]) };
  }
}

/** The known word nearest to a mistyped one, or undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let distance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const d = leven(word.toLowerCase(), candidate.toLowerCase());
    if (d < distance) [best, distance] = [candidate, d];
  }
  return best;
}

/**
 * The first line of packed code that is longer than a cap; undefined when there is none. What is long because data stand in
 * it, a drawing, a picture, a table of numbers, has few of the signs that make statements.
 * @param cap in UTF-16 units
 */
export function packedLine(text: string, cap: number): { readonly length: number; readonly line: number } | undefined {
  for (let start = 0, line = 0; start <= text.length; line++) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start > cap && isPacked(text.slice(start, end))) return { length: end - start, line };
    start = end + 1;
  }
  return undefined;
}

/** Bundles have ten such signs in a hundred and more, data hardly one. */
const SHARE_OF_SIGNS = 0.05;

function isPacked(line: string): boolean {
  return (line.match(/[(){};=]/g) ?? []).length > line.length * SHARE_OF_SIGNS;
}
