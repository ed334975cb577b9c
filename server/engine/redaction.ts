import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { LEAK, leaksOf, maskLeaks, maskRanges, maskWords, type Leaks } from '../../rules/redaction';
import type { TextEdit } from './finding';
import type { Lines } from './text';

export { mask } from '../../rules/redaction';

type Range = readonly [number, number];

/**
 * Masks what rules called secret, in everything that is made of one file: the secrets of all its reports together, since
 * the code frame of one finding can show the secret of another.
 */
export class Redactor {
  readonly #ranges: readonly Range[];
  readonly #leaks: readonly Leaks[];
  readonly #names: ReadonlySet<string>;

  constructor(
    private readonly text: string,
    ast: TSESTree.Program,
    ranges: readonly Range[],
  ) {
    this.#ranges = ranges;
    this.#names = ranges.length > 0 ? namesIn(ast) : new Set();
    const long = [...this.#names].filter((name) => name.length >= LEAK);
    this.#leaks = ranges.length > 0 ? leaksOf(secretsIn(text, ast, ranges), long) : [];
  }

  /** Message data, trace sentences, titles. */
  words(text: string): string {
    return maskWords(text, this.#leaks, this.#names);
  }

  /** Lines of the source, both included. */
  snippet(lines: Lines, first: number, last: number): string {
    const start = lines.startOf(first);
    const raw = this.text.slice(start, lines.endOf(last));
    return this.#ranges.length > 0 ? maskLeaks(maskRanges(raw, start, this.#ranges), this.#leaks) : raw;
  }

  /**
   * The edits of a fix, cut down to what they change, so that a secret that stays where it is does not appear in them.
   * @returns undefined when an edit cannot do without repeating a secret: there is then no fix
   */
  edits(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
    if (this.#leaks.length === 0) return edits;
    const trimmed = edits.map((edit) => trim(edit, this.text));
    return trimmed.every(({ text }) => maskLeaks(text, this.#leaks) === text) ? trimmed : undefined;
  }
}

/** The texts of the ranges, as written and as the program sees them. */
function secretsIn(text: string, ast: TSESTree.Program, ranges: readonly Range[]): string[] {
  const secrets = new Set<string>();
  const add = (secret: string | null | undefined): void => {
    if (!secret) return;
    secrets.add(secret);
    if (secret.includes('%')) secrets.add(decoded(secret));
  };
  for (const [start, end] of ranges) add(text.slice(start, end).replace(/^['"`]|['"`]$/g, ''));
  const visit = (node: TSESTree.Node): void => {
    const touched = ranges.some(([start, end]) => node.range[0] < end && start < node.range[1]);
    if (!touched) return;
    const inside = ranges.some(([start, end]) => start <= node.range[0] + 1 && node.range[1] - 1 <= end);
    const escaped = text.slice(...node.range).includes('\\');
    if (node.type === 'Literal' && typeof node.value === 'string' && (inside || escaped)) add(node.value);
    if (node.type === 'TemplateElement' && (inside || escaped)) add(node.value.cooked);
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const each of Array.isArray(child) ? child : [child]) if (each) visit(each as TSESTree.Node);
    }
  };
  visit(ast);
  return [...secrets];
}

/** The names of variables and properties. */
function namesIn(ast: TSESTree.Program): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: TSESTree.Node): void => {
    if (node.type === 'Identifier') names.add(node.name);
    if (node.type === 'Property' && node.key.type === 'Literal') names.add(String(node.key.value));
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const each of Array.isArray(child) ? child : [child]) if (each) visit(each as TSESTree.Node);
    }
  };
  visit(ast);
  return names;
}

function decoded(secret: string): string {
  try {
    return decodeURIComponent(secret);
  } catch {
    return secret;
  }
}

function trim({ range: [start, end], text: replacement }: TextEdit, text: string): TextEdit {
  const old = text.slice(start, end);
  let before = 0;
  while (before < old.length && before < replacement.length && old[before] === replacement[before]) before++;
  let after = 0;
  const most = Math.min(old.length, replacement.length) - before;
  while (after < most && old[old.length - 1 - after] === replacement[replacement.length - 1 - after]) after++;
  return { range: [start + before, end - after], text: replacement.slice(before, replacement.length - after) };
}
