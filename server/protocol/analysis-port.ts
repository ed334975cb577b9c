import type { ConfigProblem } from '../engine/config-types';
import type { FileResult, Finding, TextEdit } from '../engine/finding';

/** The settings of one resource, as the editor gives them (`vitalint.*`). */
export interface ResourceSettings {
  readonly enable: boolean;
  readonly run: 'onType' | 'onSave' | 'manual';
  /** Milliseconds between the last keystroke and the analysis. */
  readonly delay: number;
  /** Absent: what the configuration file says, else `recommended`. */
  readonly preset?: string;
  readonly deviceProfile?: string;
  /** Rule id → `off`, `error`, `warning`, `info`; wins over the configuration file. */
  readonly rules: Readonly<Record<string, string>>;
  /** Globs relative to the workspace folder, on top of the configuration file's. */
  readonly exclude: readonly string[];
}

export interface ScanRequest {
  /** Absolute paths of the folders. */
  readonly folders: readonly string[];
  readonly settings: (folder: string) => ResourceSettings;
  readonly signal: AbortSignal;
  /** Called for each file as soon as it is done; `done` counts it, `total` is 0 until it is known. */
  readonly onFile: (result: FileResult, progress: { readonly done: number; readonly total: number }) => void;
}

/**
 * What the protocol needs of the engine and the host. The real one is `analysis.ts`, loaded after `initialized`, since it
 * brings the parser with it; tests give a small one of their own.
 */
export interface Analysis {
  /** Findings of one text. Never throws for bad input: that is a `failed` status. */
  analyze(
    file: string,
    text: string,
    settings: ResourceSettings,
    folder: string | undefined,
  ): FileResult | Promise<FileResult>;
  /** Whether the file is one to analyse: its extension, ignore rules and excludes. */
  accepts(file: string, settings: ResourceSettings, folder: string | undefined): boolean;
  /** The text of a file as the editor has it; `undefined` when the disk's counts again. Open documents win over the disk. */
  setOpenText(file: string, text: string | undefined): void;
  /** A file's content on disk changed, or it is gone: what was learnt of it is stale. */
  fileChanged(file: string): void;
  /** Files whose findings depend on what `file` exports. */
  dependents(file: string): readonly string[];
  /** Configuration files changed: read them anew. */
  configChanged(): void;
  configProblems(): readonly ConfigProblem[];
  /** Every configuration file that was read or looked for and is in force, those it extends included. */
  configFiles(): readonly string[];
  /** The workspace folders, at the start and whenever they change. */
  setFolders(folders: readonly string[]): void;
  /** Markdown of at most 12 lines: what the message does not say. */
  explain(finding: Finding, links: { readonly threat: string }): string;
  /** The edit that suppresses a finding; `range` is where the finding lies in `text`. */
  suppressionEdit(file: string, text: string, rule: string, range: readonly [number, number], reason: string): TextEdit;
  /** Analyses the text of a file on disk; `undefined` when it cannot be found. */
  analyzeOnDisk(file: string, settings: ResourceSettings, folder: string | undefined): Promise<FileResult | undefined>;
  /** Resolves when all files are done or the signal is aborted. */
  scan(request: ScanRequest): Promise<void>;
}

export interface AnalysisOptions {
  readonly log: (message: string) => void;
}

/** What the analysis bundle exports. */
export interface AnalysisModule {
  createAnalysis(options: AnalysisOptions): Analysis;
}
