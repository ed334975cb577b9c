import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FailOn } from '../engine/config-types';
import type { Stats } from '../engine/engine';
import { formats, type FormatName } from '../report/formats';
import type { PresetName } from '../../rules/rule';
import type { ScanReport } from '../report/scan-report';
import { analyzePlaces } from './analysis';
import { exitCodes, UsageError, wantsColor, type Io } from './io';
import { placesOf } from './places';
import { Progress } from './progress';
import { statsText } from './stats-text';

export interface ScanFlags {
  readonly format: FormatName;
  readonly output?: string;
  readonly config?: string;
  readonly preset?: PresetName;
  readonly failOn?: FailOn;
  readonly stats?: boolean;
  readonly cache?: boolean;
}

/** `vitalint scan`: analyses, reports, and says by the exit code how it went. */
export async function scan(named: readonly string[], flags: ScanFlags, io: Io): Promise<number> {
  const progress = new Progress(io.stderr);
  const stats: Stats | undefined = flags.stats
    ? { files: 0, filtered: 0, parseTime: 0, totalTime: 0, rules: new Map() }
    : undefined;
  try {
    const { report, failing } = await analyzePlaces(
      placesOf(named, io.cwd),
      { ...flags, stats, onProgress: ({ done, total }) => progress.show(done, total) },
      io,
    );
    progress.stop();
    deliver(report, flags, io);
    if (stats) io.stderr.write(statsText(stats, report.durationMs));
    return exitCodeOf(report, failing);
  } finally {
    progress.stop();
  }
}

function deliver(report: ScanReport, { format, output }: ScanFlags, io: Io): void {
  const toFile = output !== undefined && output !== '-';
  const text = formats[format](report, { color: !toFile && wantsColor(io.stdout, io.env) });
  if (!toFile) {
    io.stdout.write(text);
    return;
  }
  const file = path.resolve(io.cwd, output);
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(
      `The report cannot be written to ${output}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** An incomplete scan weighs more than findings: nobody knows what else there is. */
function exitCodeOf({ complete }: ScanReport, failing: boolean): number {
  if (!complete) return exitCodes.incomplete;
  return failing ? exitCodes.findings : exitCodes.clean;
}
