import type { Config } from '../engine/config-types';
import { Engine, type Stats } from '../engine/engine';
import type { FileResult } from '../engine/finding';
import { analyzeOnDisk, warmUp } from './analyze-on-disk';
import { DiskFiles } from './disk-files';
import { processorTime } from './stopwatch';

/** Files of one configuration. */
export interface WorkerTask {
  readonly roots: readonly string[];
  readonly config: Config;
  readonly files: readonly string[];
  readonly now: Date;
  readonly wantsStats: boolean;
}

export interface WorkerAnswer {
  readonly results: readonly FileResult[];
  readonly stats?: Stats;
}

warmUp();

const engines = new Map<string, Engine>();
/** By digest: the engine keeps what it derives from a configuration by the object's identity. */
const configs = new Map<string, Config>();

/** Analyses files in a worker thread. One engine lives as long as the worker, with what it learnt of imports. */
export default function analyzeBatch({ roots, config: sent, files, now, wantsStats }: WorkerTask): WorkerAnswer {
  const key = roots.join('\0');
  const engine = engines.get(key) ?? new Engine({ files: new DiskFiles(), roots, stopwatch: processorTime });
  engines.set(key, engine);
  const config = configs.get(sent.hash) ?? sent;
  configs.set(sent.hash, config);
  const stats: Stats | undefined = wantsStats
    ? { files: 0, filtered: 0, parseTime: 0, totalTime: 0, rules: new Map() }
    : undefined;
  return { results: files.map((file) => analyzeOnDisk(engine, file, config, { now, stats })), stats };
}
