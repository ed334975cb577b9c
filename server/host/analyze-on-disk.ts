import type { Config } from '../engine/config-types';
import type { AnalyzeOptions, Engine } from '../engine/engine';
import type { FileResult } from '../engine/finding';
import { parse } from '../engine/parse';
import { readSource, type ReadResult } from './disk-files';

/** Reads and analyses one file. Never throws: what went wrong is in the status. */
export function analyzeOnDisk(
  engine: Engine,
  file: string,
  config: Config,
  options: AnalyzeOptions = {},
  source: ReadResult = readSource(file),
  log?: (message: string) => void,
): FileResult {
  if (!source.ok) return failed(file, source.reason);
  try {
    return engine.analyze(file, source.text, config, options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log?.(`Analysis of ${file} ended with an error: ${error instanceof Error ? (error.stack ?? message) : message}`);
    return failed(file, `Vitalint itself failed on it (${message})`);
  }
}

/** Loads the parser, so that the first file's time is its own: on a busy machine loading alone may take a second. */
export function warmUp(): void {
  parse('/warm-up.ts', '');
}

export function failed(file: string, reason: string): FileResult {
  return { file, status: { kind: 'failed', reason }, findings: [], dependencies: [] };
}
