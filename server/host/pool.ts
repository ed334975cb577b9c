import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { WorkerAnswer, WorkerTask } from './scan-worker';

/** More workers only fight for memory bandwidth: each has a parser and a project index of its own. */
const MOST_WORKERS = 4;
/** Files below which starting workers costs more than they save. */
export const WORTH_WORKERS = 200;
/** Files of a task: few enough to share the work evenly and to show progress. */
export const BATCH = 16;

/** Worker threads that analyse files. */
export interface AnalysisPool {
  run(task: WorkerTask): Promise<WorkerAnswer>;
  close(): Promise<void>;
}

/** Starts workers; undefined where there is no bundle for them, as when Vitalint runs from its sources. */
export async function startPool(): Promise<AnalysisPool | undefined> {
  const filename = path.join(__dirname, 'scan-worker.js');
  if (!fs.existsSync(filename)) return undefined;
  const { Tinypool } = await import('tinypool');
  const threads = Math.max(1, Math.min(os.availableParallelism(), MOST_WORKERS));
  const pool = new Tinypool({ filename, runtime: 'worker_threads', minThreads: threads, maxThreads: threads });
  return {
    run: (task) => pool.run(task) as Promise<WorkerAnswer>,
    close: () => pool.destroy(),
  };
}
