import { models as shippedModels } from '../../rules/models/index';
import type { LibraryModel } from '../../rules/models/vocabulary';
import type { Rule } from '../../rules/rule';
import { Module } from '../../rules/semantics/module';
import type { FileSource } from '../../rules/semantics/project';
import { analyzeFile } from './analyze';
import type { Config } from './config-types';
import { DIRECTIVE } from './directives';
import { settingsFor } from './file-settings';
import type { FileResult, TextEdit } from './finding';
import { parse } from './parse';
import { Registry, registry } from './registry';
import { directiveEdit } from './suppression-scope';
import { Lines } from './text';
import { OverlayFiles, Workspace } from './workspace';

export type { FileSource } from '../../rules/semantics/project';

/** Hard caps; each reports itself when met. Sizes in UTF-16 units, times in milliseconds. */
export interface Limits {
  readonly fileSize: number;
  readonly lineLength: number;
  readonly findings: number;
  readonly time: number;
}

export interface EngineOptions {
  readonly files: FileSource;
  /** Workspace folders; names are resolved only inside them. */
  readonly roots: readonly string[];
  /** The whole shipped catalogue when absent. */
  readonly rules?: readonly Rule[];
  /** The shipped models when absent; those of a configuration come on top. */
  readonly models?: readonly LibraryModel[];
  readonly limits?: Partial<Limits>;
  /** Milliseconds since the epoch; `Date.now` when absent. Rules the time cap and, without `now`, expiry. */
  readonly clock?: () => number;
  /**
   * Milliseconds of work done so far, for the time cap; the clock when absent. Hosts give the processor time, so that a busy
   * machine does not make a file look too slow.
   */
  readonly stopwatch?: () => number;
}

/** Filled by `analyze` when given: what `--stats` prints. Times in milliseconds. */
export interface Stats {
  files: number;
  filtered: number;
  parseTime: number;
  totalTime: number;
  readonly rules: Map<string, { time: number; findings: number }>;
}

export interface AnalyzeOptions {
  readonly stats?: Stats;
  /** The day on which suppressions are judged. */
  readonly now?: Date;
}

/**
 * Text in, findings out. One instance per workspace (or worker); it keeps parsed modules and cross-file summaries, and
 * reads files only through its FileSource. Synchronous: callers yield between files.
 */
export interface EngineApi {
  /** Never throws for bad input: what could not be looked at is in `status`. */
  analyze(file: string, text: string, config: Config, options?: AnalyzeOptions): FileResult;
  /** False when no active rule could find anything: no trigger word here, nor in the project files it imports. */
  needsAnalysis(file: string, text: string, config: Config): boolean;
  /** An open document's text, seen by other files instead of the disk's. */
  updateFile(file: string, text: string): void;
  /** The document was closed: the disk's text counts again. */
  close(file: string): void;
  /** The file changed on disk, appeared or went away. */
  invalidate(file: string): void;
  /** Files analysed so far whose result depends on this file, nearest first. */
  dependents(file: string): string[];
  /** The edit that suppresses the finding by a directive above its statement; `reason` is what the user gave. */
  suppressionEdit(
    file: string,
    text: string,
    finding: { rule: string; place: { range: readonly [number, number] } },
    reason: string,
  ): TextEdit;
}

const defaultLimits: Limits = { fileSize: 1_000_000, lineLength: 5_000, findings: 200, time: 2_000 };

export class Engine implements EngineApi {
  readonly #files: OverlayFiles;
  readonly #registry: Registry;
  readonly #limits: Limits;
  readonly #clock: () => number;
  readonly #stopwatch: () => number;
  readonly #models: readonly LibraryModel[];
  /** By the models of the configuration: one, or few. */
  readonly #workspaces = new Map<string, Workspace>();
  /** What the last result of a file depended on. */
  readonly #dependencies = new Map<string, readonly string[]>();

  constructor(private readonly options: EngineOptions) {
    this.#files = new OverlayFiles(options.files);
    this.#registry = options.rules ? new Registry(options.rules) : registry();
    this.#models = options.models ?? shippedModels;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#clock = options.clock ?? Date.now;
    this.#stopwatch = options.stopwatch ?? this.#clock;
  }

  /** The rules of this engine. */
  get registry(): Registry {
    return this.#registry;
  }

  analyze(file: string, text: string, config: Config, options: AnalyzeOptions = {}): FileResult {
    const result = analyzeFile({
      file,
      text,
      config,
      options,
      limits: this.#limits,
      clock: this.#clock,
      stopwatch: this.#stopwatch,
      workspace: this.#workspaceFor(config),
      registry: this.#registry,
    });
    this.#dependencies.set(file, result.dependencies);
    return result;
  }

  needsAnalysis(file: string, text: string, config: Config): boolean {
    const { rules, hasDirective } = this.#workspaceFor(config).filter.look(file, text);
    return (
      hasDirective ||
      settingsFor(config, file, this.#registry).rules.some(
        ({ rule, reported }) => reported && rules.has(rule.vitalint.id),
      )
    );
  }

  updateFile(file: string, text: string): void {
    const isKnown = this.#files.isFile(file);
    if (this.#files.openText(file) === text) return;
    this.#files.open(file, text);
    this.#forget(file, isKnown);
  }

  close(file: string): void {
    this.#files.close(file);
    this.#dependencies.delete(file);
    this.#forget(file, this.#files.isFile(file));
  }

  invalidate(file: string): void {
    // Whether the file was there before is not known for one that nobody has read; then imports are resolved anew.
    const wasRead =
      this.#dependencies.has(file) || [...this.#dependencies.values()].some((list) => list.includes(file));
    const shapesResolution = /\/(package|[tj]sconfig[^/]*)\.json$/.test(file);
    this.#forget(file, wasRead && this.#files.isFile(file) && !shapesResolution);
  }

  dependents(file: string): string[] {
    const found: string[] = [];
    const queue = [file];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const [dependent, dependencies] of this.#dependencies) {
        if (dependent === file || found.includes(dependent) || !dependencies.includes(at)) continue;
        found.push(dependent);
        queue.push(dependent);
      }
    }
    return found;
  }

  suppressionEdit(
    file: string,
    text: string,
    finding: Parameters<EngineApi['suppressionEdit']>[2],
    reason: string,
  ): TextEdit {
    const parsed = parse(file, text);
    const lines = new Lines(text);
    if (parsed.ok)
      return directiveEdit(new Module(file, text, parsed.ast).ast, lines, finding.place.range, finding.rule, reason);
    const start = lines.startOf(lines.at(finding.place.range[0]).line);
    return {
      range: [start, start],
      text: `// ${DIRECTIVE}-next-line ${finding.rule} -- ${reason.replace(/\s+/g, ' ')}\n`,
    };
  }

  #workspaceFor(config: Config): Workspace {
    const key = config.models.length === 0 ? '' : JSON.stringify(config.models);
    let workspace = this.#workspaces.get(key);
    if (!workspace) {
      workspace = new Workspace(
        this.#files,
        this.options.roots,
        [...this.#models, ...config.models],
        this.#registry,
        this.#stopwatch,
      );
      this.#workspaces.set(key, workspace);
    }
    return workspace;
  }

  #forget(file: string, isKnown: boolean): void {
    for (const workspace of this.#workspaces.values()) workspace.invalidate(file, isKnown);
  }
}
