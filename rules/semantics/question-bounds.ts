import type { TSESTree } from '@typescript-eslint/utils';

const MAX_NESTING = 150;
/** Evaluations for one question; what needs more is unknown. In half a million lines 999 of 1,000 questions needed fewer than 500. */
const MAX_STEPS = 2_000;

/**
 * How far one question to the evaluator may go. What was concluded while a question ended at its bounds holds for that
 * question alone: the next one begins with more of it known, and goes further.
 */
export class QuestionBounds {
  #nesting = 0;
  #steps = 0;
  #cuts = 0;
  readonly #cutOnce = new WeakMap<object, WeakSet<TSESTree.Node>>();

  /** Begins a new question, unless one is being answered. */
  begin(): void {
    if (this.#nesting === 0) this.#steps = 0;
  }

  /** One evaluation begins inside the one at hand. */
  enter(): void {
    this.#nesting++;
    this.#steps++;
  }

  /** The evaluation at hand is over. */
  leave(): void {
    this.#nesting--;
  }

  /** Whether nothing more may be evaluated for this question; counts as a cut when it is so. */
  isBeyond(): boolean {
    const isBeyond = this.#nesting > MAX_NESTING || this.#steps > MAX_STEPS;
    if (isBeyond) this.#cuts++;
    return isBeyond;
  }

  /** How often a question ended at its bounds so far. */
  get cuts(): number {
    return this.#cuts;
  }

  /**
   * Whether what was concluded of a node is kept in a memory: nothing was cut since `cuts`, or it is concluded for the second
   * time. The first time it would depend on what was asked before; each further time it would cost as much again.
   */
  isWhole(cuts: number, memory: object, node: TSESTree.Node): boolean {
    if (this.#cuts === cuts) return true;
    let once = this.#cutOnce.get(memory);
    if (!once) this.#cutOnce.set(memory, (once = new WeakSet()));
    if (once.has(node)) return true;
    once.add(node);
    return false;
  }
}
