import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { arrivalNodes } from '../../rules/define-rule';
import { runsInTestsOnly } from '../../rules/checks/shared/dev-guard';
import { narrowed } from '../../rules/narrowed';
import type { RuleContext, RuleReport } from '../../rules/rule';
import type { Arrival } from '../../rules/semantics/arrival';
import type { Semantics } from '../../rules/semantics/semantics';
import type { Stats } from './engine';
import type { ActiveRule } from './file-settings';

export interface RawReport {
  readonly active: ActiveRule;
  readonly report: RuleReport;
}

export interface RunInput {
  readonly file: string;
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly semantics: Semantics;
  readonly rules: readonly ActiveRule[];
  /** True when the time is up; asked now and then. */
  readonly isLate: () => boolean;
  readonly stats?: Stats;
}

export interface RunOutcome {
  readonly reports: readonly RawReport[];
  /** What a rule threw, by rule id; `semantics` for the evaluator itself. */
  readonly failures: ReadonlyMap<string, string>;
  /** The traversal did not reach the end of the file. */
  readonly stopped?: 'late' | 'deep';
}

type Handler = (node: TSESTree.Node) => void;
type RoleHandler = (arrival: Arrival) => void;

/** How many nodes pass between two looks at the clock. */
const CLOCK_INTERVAL = 512;

/** Runs all rules over a file in one traversal. A rule that throws is left out from there on; the others go on. */
export function runRules(input: RunInput): RunOutcome {
  const run = new Run(input);
  for (const active of input.rules) run.listen(active);
  return run.walk();
}

class Run {
  readonly reports: RawReport[] = [];
  readonly failures = new Map<string, string>();
  readonly #enter = new Map<string, Handler[]>();
  readonly #exit = new Map<string, Handler[]>();
  readonly #roles = new Map<string, RoleHandler[]>();
  #count = 0;
  #stopped: RunOutcome['stopped'];

  constructor(private readonly input: RunInput) {}

  listen(active: ActiveRule): void {
    const { vitalint: definition } = active.rule;
    const context = this.#contextFor(active);
    const guarded = <T>(run: (given: T) => void): ((given: T) => void) => this.#guard(definition.id, run);
    for (const [role, listener] of Object.entries(definition.roles ?? {})) {
      append(
        this.#roles,
        role,
        guarded((arrival: Arrival) => listener(arrival, context)),
      );
    }
    let listeners: TSESLint.RuleListener = {};
    this.#guard(definition.id, () => (listeners = definition.nodes?.(context) ?? {}))(undefined);
    for (const [selector, listener] of Object.entries(listeners)) {
      if (!listener) continue;
      for (const part of selector.split(',')) {
        const [, type, exit] = /^\s*(\w+)(:exit)?\s*$/.exec(part) ?? [];
        if (!type) this.failures.set(definition.id, `the selector "${selector}" is more than a list of node types`);
        else append(exit ? this.#exit : this.#enter, type, guarded(listener as Handler));
      }
    }
  }

  walk(): RunOutcome {
    try {
      this.#visit(this.input.ast);
    } catch (error) {
      // Code nested (or concatenated) thousands of levels deep overflows the stack.
      if (!(error instanceof RangeError)) throw error;
      this.#stopped = 'deep';
    }
    return { reports: this.reports, failures: this.failures, ...(this.#stopped && { stopped: this.#stopped }) };
  }

  /** What runs in nothing but tests is no matter of any installation, wherever it stands. */
  #inTests({ rule }: ActiveRule, report: RuleReport): RuleReport {
    return rule.vitalint.leaksAnywhere !== true && runsInTestsOnly(report.node, this.input.semantics)
      ? { ...report, confidence: 'low' }
      : report;
  }

  #visit(node: TSESTree.Node): void {
    if (isOperation(node) && isOperation(node.left)) return this.#visitChain(node);
    if (!this.#enters(node)) return;
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      if (Array.isArray(child)) {
        for (const each of child as (TSESTree.Node | null)[]) if (each) this.#visit(each);
      } else if (child) this.#visit(child as TSESTree.Node);
    }
    this.#leave(node);
  }

  /** Texts are put together by chains of hundreds of `+`, which lean to the left: down without recursion, and up again. */
  #visitChain(node: Operation): void {
    const chain: Operation[] = [];
    let at: TSESTree.Node = node;
    for (; isOperation(at); at = at.left) {
      if (!this.#enters(at)) return;
      chain.push(at);
    }
    this.#visit(at);
    for (let one = chain.pop(); one; one = chain.pop()) {
      this.#visit(one.right);
      this.#leave(one);
    }
  }

  /** @returns false when the time is up */
  #enters(node: TSESTree.Node): boolean {
    if (++this.#count % CLOCK_INTERVAL === 0 && this.input.isLate()) this.#stopped = 'late';
    if (this.#stopped) return false;
    if ((arrivalNodes as readonly string[]).includes(node.type)) this.#dispatch(node);
    for (const handler of this.#enter.get(node.type) ?? []) handler(node);
    return true;
  }

  #leave(node: TSESTree.Node): void {
    for (const handler of this.#exit.get(node.type) ?? []) handler(node);
  }

  #dispatch(node: TSESTree.Node): void {
    if (this.#roles.size === 0) return;
    let arrivals: readonly Arrival[] = [];
    this.#guard('semantics', () => (arrivals = this.input.semantics.arrivals(node as never)), true)(undefined);
    for (const arrival of arrivals) for (const handler of this.#roles.get(arrival.role) ?? []) handler(arrival);
    if (arrivals.length > 0 && this.input.isLate()) this.#stopped = 'late';
  }

  /** @param goesOn a failure at one place says nothing of the next */
  #guard<T>(id: string, run: (given: T) => void, goesOn = false): (given: T) => void {
    const timed = this.#timed(id, run);
    return (given) => {
      if (!goesOn && this.failures.has(id)) return;
      try {
        timed(given);
      } catch (error) {
        if (error instanceof RangeError) throw error;
        this.failures.set(id, error instanceof Error ? error.message : String(error));
      }
    };
  }

  #timed<T>(id: string, run: (given: T) => void): (given: T) => void {
    const { stats } = this.input;
    if (!stats) return run;
    let entry = stats.rules.get(id);
    if (!entry) stats.rules.set(id, (entry = { time: 0, findings: 0 }));
    const counted = entry;
    return (given) => {
      const start = performance.now();
      try {
        run(given);
      } finally {
        counted.time += performance.now() - start;
      }
    };
  }

  #contextFor(active: ActiveRule): RuleContext {
    const { file, text, ast, semantics } = this.input;
    return {
      filename: file,
      sourceCode: { text, ast, getText: (node) => text.slice(node.range[0], node.range[1]) },
      semantics,
      options: active.options,
      report: (report) => {
        if (!(report.messageId in active.rule.vitalint.messages))
          throw new Error(`there is no message "${report.messageId}"`);
        this.reports.push({
          active,
          report: this.#inTests(
            active,
            narrowed(report, () => semantics),
          ),
        });
      },
    };
  }
}

type Operation = TSESTree.BinaryExpression | TSESTree.LogicalExpression;

function isOperation(node: TSESTree.Node): node is Operation {
  return node.type === 'BinaryExpression' || node.type === 'LogicalExpression';
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
