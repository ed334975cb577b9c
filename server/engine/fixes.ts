import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Finding, Fix, TextEdit } from './finding';

export type Applied = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/**
 * Applies one fix, after checking that the text it was made for still stands there.
 * @param current the text to change
 * @param analysed the text that the finding was made on; the same as `current` when nothing was edited since
 */
export function applyFix(current: string, fix: Fix, analysed: string): Applied {
  for (const { range } of fix.edits) {
    if (range[0] < 0 || range[1] > analysed.length || range[0] > range[1])
      return refuse('the fix points outside the file');
    if (current.length < range[1] || !sameAround(current, analysed, range)) {
      return refuse('the code was edited after the finding was made; analyse it again first');
    }
  }
  const edits = inOrder(fix.edits);
  if (edits.some((edit, i) => i > 0 && overlaps(edits[i - 1]!, edit))) return refuse('the edits of the fix overlap');
  return { ok: true, text: applyEdits(current, edits) };
}

/** The text with edits applied that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: replacement } of inOrder(edits)) {
    result += text.slice(at, range[0]) + replacement;
    at = range[1];
  }
  return result + text.slice(at);
}

export interface Merged {
  readonly edits: readonly TextEdit[];
  readonly applied: readonly Finding[];
  /** Findings whose safe fix overlaps one that is applied; the next round takes them. */
  readonly left: readonly Finding[];
}

/** The safe fixes of findings that are not suppressed, as far as they do not overlap, first come first served by place. */
export function mergeSafeFixes(findings: readonly Finding[]): Merged {
  const edits: TextEdit[] = [];
  const applied: Finding[] = [];
  const left: Finding[] = [];
  const inPlace = [...findings].sort((a, b) => a.place.range[0] - b.place.range[0]);
  for (const finding of inPlace) {
    const fix = finding.suppression ? undefined : finding.fixes.find(({ safe }) => safe);
    if (!fix) continue;
    const fresh = fix.edits.filter((edit) => !edits.some((other) => sameEdit(edit, other)));
    if (fresh.some((edit) => edits.some((other) => overlaps(other, edit)))) left.push(finding);
    else {
      edits.push(...fresh);
      applied.push(finding);
    }
  }
  return { edits: inOrder(edits), applied, left };
}

/** Runs a rule's fix function; its edits as UTF-16 ranges. */
export function editsOf(fix: TSESLint.ReportFixFunction): readonly TextEdit[] {
  const made = fix(fixer);
  if (!made) return [];
  const list = 'range' in made ? [made] : [...made];
  return list.map(({ range, text }) => ({ range: [range[0], range[1]], text }));
}

type Ranged = TSESTree.Node | TSESTree.Token;
const edit = (start: number, end: number, text: string): TSESLint.RuleFix => ({ range: [start, end], text });

const fixer: TSESLint.RuleFixer = {
  insertTextAfter: (node: Ranged, text: string) => edit(node.range[1], node.range[1], text),
  insertTextAfterRange: (range, text) => edit(range[1], range[1], text),
  insertTextBefore: (node: Ranged, text: string) => edit(node.range[0], node.range[0], text),
  insertTextBeforeRange: (range, text) => edit(range[0], range[0], text),
  remove: (node: Ranged) => edit(node.range[0], node.range[1], ''),
  removeRange: (range) => edit(range[0], range[1], ''),
  replaceText: (node: Ranged, text: string) => edit(node.range[0], node.range[1], text),
  replaceTextRange: (range, text) => edit(range[0], range[1], text),
};

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

/** Two insertions at one place, and an insertion inside a replaced range, count as overlapping: their order is not known. */
function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.range[0] === b.range[0]) return true;
  return a.range[0] < b.range[1] && b.range[0] < a.range[1];
}

function sameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text;
}

/** An insertion replaces nothing, so the characters beside it are its evidence. */
function sameAround(current: string, analysed: string, [start, end]: readonly [number, number]): boolean {
  const from = Math.max(0, start - 1);
  return current.slice(from, end + 1) === analysed.slice(from, end + 1);
}

function refuse(reason: string): Applied {
  return { ok: false, reason };
}
