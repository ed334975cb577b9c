import type { Config } from '../engine/config-types';
import { Engine, type Stats } from '../engine/engine';
import type { FileResult } from '../engine/finding';
import { analyzeOnDisk, failed, warmUp } from './analyze-on-disk';
import type { ScanCache } from './cache';
import { takesIn } from './configurations';
import { DiskFiles, readSource, type ReadResult } from './disk-files';
import { BATCH, WORTH_WORKERS, type AnalysisPool } from './pool';
import { walk, type Walk } from './walker';
import { processorTime } from './stopwatch';

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
  /** Starts worker threads for large scans; without it, or when it gives none, all is done in this one. */
  readonly startPool?: () => Promise<AnalysisPool | undefined>;
  readonly cache?: ScanCache;
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
  private readonly now: Date;
  private done = 0;

  constructor(
    private readonly options: ScanOptions,
    private readonly found: Walk,
  ) {
    this.engine =
      options.engine ?? new Engine({ files: new DiskFiles(), roots: options.roots, stopwatch: processorTime });
    this.now = options.now ?? new Date();
  }

  async run(): Promise<boolean> {
    const { files, manifests, unread } = this.found;
    const { cache, signal } = this.options;
    for (const { path, reason } of unread) this.report(failed(path, reason));
    cache?.begin(files, manifests, this.now);
    const mayUseWorkers = this.options.startPool !== undefined && files.length >= WORTH_WORKERS;
    const waiting: string[] = [];
    let isWarm = false;
    for (const file of files) {
      await this.turn();
      if (signal?.aborted) return false;
      const source = this.read(file);
      const config = this.options.configOf(file);
      const known = source.ok ? cache?.get(file, source.text, config) : undefined;
      if (known) {
        this.report(known);
        continue;
      }
      if (!isWarm) warmUp();
      isWarm = true;
      if (mayUseWorkers && source.ok && this.engine.needsAnalysis(file, source.text, config)) waiting.push(file);
      else this.finish(file, config, this.analyze(file, config, source));
    }
    if (waiting.length > 0) await this.share(waiting);
    if (signal?.aborted) return false;
    cache?.save();
    return true;
  }

  /** Files with trigger words: in workers when they are many. */
  private async share(files: readonly string[]): Promise<void> {
    const pool = files.length >= WORTH_WORKERS ? await this.options.startPool?.() : undefined;
    if (pool) {
      await this.inWorkers(pool, files);
      return;
    }
    for (const file of files) {
      await this.turn();
      if (this.options.signal?.aborted) return;
      const config = this.options.configOf(file);
      this.finish(file, config, this.analyze(file, config, this.read(file)));
    }
  }

  private async inWorkers(pool: AnalysisPool, files: readonly string[]): Promise<void> {
    const { signal, roots, stats } = this.options;
    const stop = (): void => void pool.close();
    signal?.addEventListener('abort', stop, { once: true });
    const batches = batchesOf(files, this.options.configOf).map(async ({ config, files: batch }) => {
      try {
        const answer = await pool.run({ roots, config, files: batch, now: this.now, wantsStats: stats !== undefined });
        if (stats && answer.stats) addStats(stats, answer.stats);
        for (const result of answer.results) this.finish(result.file, config, result);
      } catch (error) {
        if (signal?.aborted) return;
        for (const file of batch)
          this.report(
            failed(
              file,
              `the worker that analysed it ended (${error instanceof Error ? error.message : String(error)})`,
            ),
          );
      }
    });
    await Promise.all(batches);
    signal?.removeEventListener('abort', stop);
    if (!signal?.aborted) await pool.close();
  }

  private read(file: string): ReadResult {
    const open = this.options.openText?.(file);
    return open === undefined ? readSource(file) : { ok: true, text: open };
  }

  private analyze(file: string, config: Config, source: ReadResult): FileResult {
    return analyzeOnDisk(
      this.engine,
      file,
      config,
      { stats: this.options.stats, now: this.now },
      source,
      this.options.log,
    );
  }

  /** Between two files whoever else lives in this process has a turn. */
  private turn(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  private finish(file: string, config: Config, result: FileResult): void {
    this.options.cache?.set(file, config, result);
    this.report(result);
  }

  private report(result: FileResult): void {
    this.done++;
    this.options.onFile(result, { done: this.done, total: this.found.files.length + this.found.unread.length });
  }
}

interface Batch {
  readonly config: Config;
  readonly files: string[];
}

/** Batches in the order of the files; neighbours import the same files, which one worker then reads once. */
function batchesOf(files: readonly string[], configOf: (file: string) => Config): readonly Batch[] {
  const batches: Batch[] = [];
  for (const file of files) {
    const config = configOf(file);
    const last = batches.at(-1);
    if (last && last.config === config && last.files.length < BATCH) last.files.push(file);
    else batches.push({ config, files: [file] });
  }
  return batches;
}

function addStats(total: Stats, part: Stats): void {
  total.files += part.files;
  total.filtered += part.filtered;
  total.parseTime += part.parseTime;
  total.totalTime += part.totalTime;
  for (const [rule, { time, findings }] of part.rules) {
    const entry = total.rules.get(rule) ?? { time: 0, findings: 0 };
    total.rules.set(rule, { time: entry.time + time, findings: entry.findings + findings });
  }
}
