import type { Module } from '../../rules/semantics/module';
import {
  acceptedFor,
  relativePath,
  settingsFor,
  settingsInContext,
  settingsInTests,
  type ActiveRule,
  type FileSettings,
} from './file-settings';
import { onePerCause } from './causes';
import { codeContext, contextByCode, headerComment, isOfTestSuite, testSuite } from './context';
import type { Config } from './config-types';
import { directiveComments, isExpired } from './directives';
import type { AnalyzeOptions, Limits } from './engine';
import type { CodeContext, FileResult, FileStatus, Finding } from './finding';
import { Judge } from './judge';
import type { Registry } from './registry';
import { atLeast } from './severity';
import { applySuppressions, type SuppressionReport } from './suppressions';
import { Lines, packedLine } from './text';
import { runRules, type RunOutcome } from './traverse';
import { reasonOf, type Workspace } from './workspace';

export interface AnalyzeInput {
  readonly file: string;
  readonly text: string;
  readonly config: Config;
  readonly options: AnalyzeOptions;
  readonly limits: Limits;
  readonly clock: () => number;
  readonly stopwatch: () => number;
  readonly workspace: Workspace;
  readonly registry: Registry;
}

/**
 * Files that are parsed on the way stay in the workspace for all others, so that their time is not counted where they happen to
 * be asked for first: at the start of an application, which leads to all of it. Up to so many times the limit, for an editor waits.
 */
const MOST_LENT = 5;

const severityOrder = { error: 0, warning: 1, info: 2 } as const;

const SYNTAX_ERRORS = 'the code has syntax errors; what could be read around them was analysed';

/** The way of one file from text to findings. Whatever is not looked at is said in the status. */
export function analyzeFile(input: AnalyzeInput): FileResult {
  const { file, text, options, clock, workspace } = input;
  const started = clock();
  if (options.stats) options.stats.files++;
  try {
    const tooMuch = refused(text, input.limits);
    if (tooMuch) return result(file, { kind: 'failed', reason: tooMuch });
    const path = relativePath(input.config.root, file);
    let context = codeContext(path, headerComment(text));
    const suite = context === 'test' ? testSuite(path) : 'no';
    const full = settingsFor(input.config, file, input.registry);
    let settings = suite === 'yes' ? settingsInTests(full) : settingsInContext(full, context);
    const filtered = workspace.filter.look(file, text);
    const needed = (): ActiveRule[] => settings.rules.filter(({ rule }) => filtered.rules.has(rule.vitalint.id));
    let rules = needed();
    if (!rules.some(({ reported }) => reported) && !filtered.hasDirective) {
      if (options.stats) options.stats.filtered++;
      return result(file, { kind: 'clean-by-filter' }, [], filtered.looked);
    }
    const parseStarted = clock();
    const module = workspace.project.module(file, text);
    if (options.stats) options.stats.parseTime += clock() - parseStarted;
    if (!module) return result(file, { kind: 'failed', reason: workspace.failureOf(file) }, [], filtered.looked);
    const settle = (narrowed: FileSettings): void => {
      settings = narrowed;
      rules = needed();
    };
    if (suite === 'perhaps' && isOfTestSuite(module)) settle(settingsInTests(full));
    if (context === 'production') {
      const { project } = workspace;
      context = contextByCode(file, module, project.manifests.nearest(file), project.semantics(module));
      if (context !== 'production')
        settle(context === 'test' ? settingsInTests(full) : settingsInContext(full, context));
    }
    const { findings, reasons } = new Analysis(input, { path, context, settings, rules }, module).run();
    const status = statusOf(reasons);
    const dependencies = [...new Set([...filtered.looked, ...workspace.project.dependencies(file)])];
    return result(file, status, findings, dependencies);
  } catch (error) {
    return result(file, { kind: 'failed', reason: `the analysis failed: ${reasonOf(error)}` });
  } finally {
    if (options.stats) options.stats.totalTime += clock() - started;
  }
}

/** What applies to one file. */
interface Terms {
  /** Below the configuration's root. */
  readonly path: string;
  readonly context: CodeContext;
  readonly settings: FileSettings;
  /** Those of the settings that can find something in the file. */
  readonly rules: readonly ActiveRule[];
}

class Analysis {
  readonly #reasons: string[] = [];
  readonly #lines: Lines;

  constructor(
    private readonly input: AnalyzeInput,
    private readonly terms: Terms,
    private readonly module: Module,
  ) {
    this.#lines = new Lines(input.text);
  }

  run(): { readonly findings: readonly Finding[]; readonly reasons: readonly string[] } {
    const { file, text, stopwatch, limits, options, workspace } = this.input;
    const { path, context, settings, rules } = this.terms;
    const { ast } = this.module;
    const semantics = workspace.project.semantics(this.module);
    const begun = stopwatch();
    const parsedBefore = workspace.parsing;
    const isLate = (): boolean => {
      const lent = Math.min(workspace.parsing - parsedBefore, MOST_LENT * limits.time);
      return stopwatch() - begun - lent > limits.time;
    };
    const outcome = runRules({ file, text, ast, semantics, rules, isLate, stats: options.stats });
    const failures = new Map(outcome.failures);
    const judge = new Judge({
      file,
      path,
      text,
      ast,
      lines: this.#lines,
      context,
      profile: settings.profile,
      reports: outcome.reports,
      onFailure: (rule, error) => failures.set(rule, error instanceof Error ? error.message : String(error)),
    });
    const findings = judge.findings();
    this.#noteIncompleteness(outcome, failures);
    const suppressed = this.#suppress(judge, findings, outcome, failures);
    // Suppressions come first: one that names a rule whose finding another one takes over is no unused one.
    const shown = suppressed.filter((finding) => finding.supersededBy === undefined && this.#isShown(finding));
    return { findings: this.#capped(onePerCause(shown)), reasons: this.#reasons };
  }

  #noteIncompleteness({ stopped }: RunOutcome, failures: ReadonlyMap<string, string>): void {
    if (this.input.workspace.factsOf(this.module.ast).tolerant) {
      this.#reasons.push(SYNTAX_ERRORS);
    }
    if (stopped === 'late')
      this.#reasons.push(`stopped after ${this.input.limits.time / 1000} s, before the end of the file`);
    if (stopped === 'deep') this.#reasons.push('the code is nested too deeply to be followed to the end');
    for (const [rule, message] of failures) {
      this.#reasons.push(
        rule === 'semantics'
          ? `an expression could not be evaluated (${message})`
          : `the rule ${rule} failed (${message})`,
      );
    }
  }

  #suppress(
    judge: Judge,
    findings: Finding[],
    outcome: RunOutcome,
    failures: ReadonlyMap<string, string>,
  ): readonly Finding[] {
    const { file, config, options, clock, registry, workspace } = this.input;
    const { ast } = this.module;
    const now = options.now ?? new Date(clock());
    const on = new Set(
      this.terms.settings.rules.filter(({ reported }) => reported).map(({ rule }) => rule.vitalint.id),
    );
    const { sourceFile } = workspace.factsOf(ast);
    const applied = applySuppressions({
      file,
      lines: this.#lines,
      ast,
      comments: sourceFile ? directiveComments(sourceFile) : [],
      findings,
      ruleId: (name) => registry.idOf(name),
      ruleIds: registry.ids,
      judged: (rule) => on.has(rule) && !outcome.stopped && !failures.has(rule) && !failures.has('semantics'),
      now,
    });
    const accepted = acceptByConfig(config, file, applied.findings, now);
    const reports = [...applied.reports, ...accepted.reports].flatMap((report) => {
      const active = this.terms.settings.rules.find(({ rule }) => rule.vitalint.id === report.rule);
      return active ? [judge.ofSuppression(active, report)] : [];
    });
    return [...accepted.findings, ...reports];
  }

  #isShown(finding: Finding): boolean {
    const active = this.terms.settings.rules.find(({ rule }) => rule.vitalint.id === finding.rule);
    return active !== undefined && atLeast(finding.confidence, active.gate);
  }

  #capped(findings: readonly Finding[]): readonly Finding[] {
    const { stats } = this.input.options;
    for (const { rule } of stats ? findings : []) {
      const entry = stats!.rules.get(rule) ?? { time: 0, findings: 0 };
      entry.findings++;
      stats!.rules.set(rule, entry);
    }
    const inPlace = (list: readonly Finding[]): Finding[] =>
      [...list].sort((a, b) => a.place.range[0] - b.place.range[0]);
    const cap = this.input.limits.findings;
    if (findings.length <= cap) return inPlace(findings);
    this.#reasons.push(`${findings.length} findings: only the ${cap} most severe are listed`);
    const gravest = [...findings].sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
    return inPlace(gravest.slice(0, cap));
  }
}

/** Findings that the configuration accepts, and what it accepted for a time that is over. */
function acceptByConfig(
  config: Config,
  file: string,
  findings: readonly Finding[],
  now: Date,
): { findings: readonly Finding[]; reports: readonly SuppressionReport[] } {
  const entries = acceptedFor(config, file);
  if (entries.length === 0) return { findings, reports: [] };
  const reports: SuppressionReport[] = [];
  const judged = findings.map((finding): Finding => {
    if (finding.suppression) return finding;
    const fitting = entries.filter(
      ({ rule, fingerprint }) => rule === finding.rule && (fingerprint ?? finding.fingerprint) === finding.fingerprint,
    );
    const valid = fitting.find(({ until }) => !isExpired(until, now));
    if (valid)
      return { ...finding, suppression: { kind: 'config', reason: valid.reason, by: valid.by, until: valid.until } };
    const [expired] = fitting;
    if (expired) {
      const data = { name: finding.rule, until: expired.until! };
      reports.push({ rule: 'suppression-expired', messageId: 'expired', range: finding.place.range, data, fixes: [] });
    }
    return finding;
  });
  return { findings: judged, reports };
}

function statusOf(reasons: readonly string[]): FileStatus {
  if (reasons.length === 0) return { kind: 'analysed' };
  const onlySyntax = reasons.every((reason) => reason === SYNTAX_ERRORS);
  return { kind: 'partly', reason: reasons.join('; '), ...(onlySyntax && { onlySyntax }) };
}

/** Why a text is not analysed at all, or undefined when it is. */
function refused(text: string, limits: Limits): string | undefined {
  if (text.length > limits.fileSize) {
    return `the file has ${text.length.toLocaleString('en')} characters, more than the ${limits.fileSize.toLocaleString('en')} that are analysed`;
  }
  const packed = packedLine(text, limits.lineLength);
  if (packed) {
    return `line ${packed.line + 1} has ${packed.length.toLocaleString('en')} characters: minified or packed code is not analysed (exclude the file if that is intended)`;
  }
  return undefined;
}

function result(
  file: string,
  status: FileStatus,
  findings: readonly Finding[] = [],
  dependencies: readonly string[] = [],
): FileResult {
  return { file, status, findings, dependencies };
}
