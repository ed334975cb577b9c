import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { WorkerAnswer, WorkerTask } from './scan-worker';

/** More workers only fight for memory bandwidth: each has a parser and a project index of its own, and reads again what others import. */
const MOST_WORKERS = 4;
/** Files below which starting workers costs more than they save. */
export const WORTH_WORKERS = 200;
/** Files of a task: few enough to share the work evenly and to show progress. */
export const BATCH = 32;

/** Worker threads that analyse files. */
export interface AnalysisPool {
  run(task: WorkerTask): Promise<WorkerAnswer>;
  close(): Promise<void>;
}

/**
 * Starts workers; undefined where there is no bundle for them, as when Vitalint runs from its sources, and where too few
 * cores are free: on two, one thread was faster than two workers in three of four applications measured.
 */
export async function startPool(): Promise<AnalysisPool | undefined> {
  const filename = path.join(__dirname, 'scan-worker.js');
  const threads = Math.min(os.availableParallelism() - 1, MOST_WORKERS);
  if (threads < 2 || !fs.existsSync(filename)) return undefined;
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    // Trees die young: a larger nursery saves copying them.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  return {
    run: (task) => pool.run(task) as Promise<WorkerAnswer>,
    close: () => pool.destroy(),
  };
}
