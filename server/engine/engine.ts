import type { LibraryModel } from '../../rules/models/vocabulary';
import type { Rule } from '../../rules/rule';
import type { Config } from './config-types';
import type { FileResult, TextEdit } from './finding';

/** The only door through which the engine sees files; the host gives one over the disk, tests one over a map. Paths are absolute, with `/`. */
export interface FileSource {
  read(file: string): string | undefined;
  isFile(file: string): boolean;
  isDirectory(directory: string): boolean;
  realpath(file: string): string;
}

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
  suppressionEdit(file: string, text: string, finding: { rule: string; place: { range: readonly [number, number] } }, reason: string): TextEdit;
}
