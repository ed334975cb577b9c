import type { Config } from '../engine/config-types';
import { Engine, type Stats } from '../engine/engine';
import type { FileResult } from '../engine/finding';
import { takesIn } from './configurations';
import { DiskFiles, readSource } from './disk-files';
import { walk, type Walk } from './walker';

export interface ScanProgress {
  /** Files that are done, the one reported included. */
  readonly done: number;
  readonly total: number;
}

export interface ScanOptions {
  /** Folders and files; absolute, with `/`. */
  readonly paths: readonly string[];
  /** Workspace folders: imports are followed inside them. */
  readonly roots: readonly string[];
  /** The configuration of a file or folder. Asked often: keep what was read. */
  readonly configOf: (path: string) => Config;
  /** The engine to use; a new one when absent. */
  readonly engine?: Engine;
  /** The text of a document that is open in an editor; it counts instead of the disk's. */
  readonly openText?: (file: string) => string | undefined;
  readonly signal?: AbortSignal;
  /** Called for each file as soon as it is done. */
  readonly onFile: (result: FileResult, progress: ScanProgress) => void;
  /** Filled when given. */
  readonly stats?: Stats;
  /** The day on which suppressions are judged. */
  readonly now?: Date;
  /** Gets what a user cannot mend: faults of Vitalint itself, with their stack. */
  readonly log?: (message: string) => void;
}

export interface ScanSummary {
  /** Files that were found. */
  readonly total: number;
  /** Links that lead out of the paths and were not followed. */
  readonly links: readonly string[];
  /** False when the signal ended the scan. */
  readonly finished: boolean;
}

/**
 * Analyses every source file below the paths. One file that cannot be read or analysed is a result with the status
 * `failed`, and so is a folder that cannot be read; the scan goes on.
 */
export async function scanWorkspace(options: ScanOptions): Promise<ScanSummary> {
  const found = await walk({
    paths: options.paths,
    signal: options.signal,
    isExcluded: (path, kind) => !takesIn(options.configOf(path), path, kind),
  });
  const scan = new Scan(options, found);
  const finished = await scan.run();
  return { total: found.files.length, links: found.links, finished };
}

class Scan {
  private readonly engine: Engine;
  private done = 0;

  constructor(
    private readonly options: ScanOptions,
    private readonly found: Walk,
  ) {
    this.engine = options.engine ?? new Engine({ files: new DiskFiles(), roots: options.roots });
  }

  async run(): Promise<boolean> {
    for (const { path, reason } of this.found.unread) this.report(failed(path, reason));
    for (const file of this.found.files) {
      // Between two files whoever else lives in this process has a turn.
      await new Promise((resolve) => setImmediate(resolve));
      if (this.options.signal?.aborted) return false;
      this.report(this.analyze(file));
    }
    return !this.options.signal?.aborted;
  }

  private analyze(file: string): FileResult {
    const open = this.options.openText?.(file);
    const source = open === undefined ? readSource(file) : { ok: true as const, text: open };
    if (!source.ok) return failed(file, source.reason);
    try {
      return this.engine.analyze(file, source.text, this.options.configOf(file), { stats: this.options.stats, now: this.options.now });
    } catch (error) {
      return this.broken(file, error);
    }
  }

  private broken(file: string, error: unknown): FileResult {
    const message = error instanceof Error ? error.message : String(error);
    this.options.log?.(`Analysis of ${file} ended with an error: ${error instanceof Error ? (error.stack ?? message) : message}`);
    return failed(file, `Vitalint itself failed on it (${message})`);
  }

  private report(result: FileResult): void {
    this.done++;
    this.options.onFile(result, { done: this.done, total: this.found.files.length + this.found.unread.length });
  }
}

function failed(file: string, reason: string): FileResult {
  return { file, status: { kind: 'failed', reason }, findings: [], dependencies: [] };
}
