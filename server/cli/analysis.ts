import type { Config, ConfigProblem, FailOn } from '../engine/config-types';
import type { Stats } from '../engine/engine';
import type { FileResult } from '../engine/finding';
import { settingsFor } from '../engine/file-settings';
import { registry } from '../engine/registry';
import type { PresetName, RuleDefinition } from '../../rules/rule';
import { ScanCache } from '../host/cache';
import { Configurations } from '../host/configurations';
import { DiskFiles } from '../host/disk-files';
import { startPool } from '../host/pool';
import { scanWorkspace, type ScanProgress } from '../host/scan';
import { fails, scanReport, type ScanReport } from '../report/scan-report';
import { relativeTo } from '../report/summary';
import { UsageError, type Io } from './io';
import { resolveExisting, rootOf, type Places } from './places';
import { version } from './version';

export interface AnalysisOptions {
  readonly config?: string;
  readonly preset?: PresetName;
  readonly failOn?: FailOn;
  /** Keep results in `.vitalint-cache` and use those that still hold. */
  readonly cache?: boolean;
  readonly stats?: Stats;
  readonly onProgress?: (progress: ScanProgress) => void;
}

export interface AnalysisOutcome {
  readonly report: ScanReport;
  /** Whether any file has a finding at or above its threshold: the command line's, else that of its configuration. */
  readonly failing: boolean;
}

/**
 * Scans for the commands that need findings.
 * @throws UsageError when the configuration cannot be used, or there is nothing to scan
 */
export async function analyzePlaces(places: Places, options: AnalysisOptions, io: Io): Promise<AnalysisOutcome> {
  const started = new Date();
  const configurations = new Configurations(
    new DiskFiles(),
    options.config === undefined ? undefined : resolveExisting(options.config, io.cwd),
  );
  const settings = { preset: options.preset, rules: {}, exclude: [] };
  const configOf = (path: string): Config => {
    const config = configurations.of(path, settings, rootOf(places, path));
    if (configurations.unusable.length > 0)
      throw new UsageError(problemText(configurations.problems, io.cwd, 'The configuration cannot be used:'));
    return config;
  };
  for (const path of places.paths) configOf(path);
  const files: FileResult[] = [];
  const summary = await scanWorkspace({
    ...places,
    configOf,
    signal: io.signal,
    stats: options.stats,
    startPool,
    ...(options.cache && { cache: new ScanCache(places.root, version) }),
    now: started,
    log: (message) => void (io.env['VITALINT_DEBUG'] && io.stderr.write(`${message}\n`)),
    onFile: (result, progress) => {
      files.push(result);
      options.onProgress?.(progress);
    },
  });
  if (files.length === 0 && summary.finished) throw new UsageError(nothingFound(places, io.cwd));
  if (configurations.problems.length > 0)
    io.stderr.write(
      `${problemText(configurations.problems, io.cwd, 'The configuration has faults; the rest of it is in force:')}\n`,
    );
  const report = scanReport({
    root: places.root,
    toolVersion: version,
    startedAt: started,
    durationMs: Date.now() - started.getTime(),
    files,
    rules: activeRules(files, configOf),
    configProblems: configurations.problems,
    links: summary.links,
    finished: summary.finished,
    failOn: options.failOn ?? configOf(files[0]?.file ?? places.paths[0]!).failOn,
  });
  const failing = report.files.some((result) =>
    fails({ ...report, files: [result], failOn: options.failOn ?? configOf(result.file).failOn }),
  );
  return { report, failing };
}

/** `vitalint.config.json:3:12  message`, one a line; lines and columns are 1-based. */
function problemText(problems: readonly ConfigProblem[], cwd: string, title: string): string {
  const lines = problems.map(
    ({ file, start, message }) => `  ${relativeTo(cwd, file)}:${start.line + 1}:${start.column + 1}  ${message}`,
  );
  return [title, ...lines].join('\n');
}

function nothingFound(places: Places, cwd: string): string {
  const where = places.paths.map((path) => relativeTo(cwd, path)).join(', ');
  return `No TypeScript or JavaScript files were found in ${where}. Files that git ignores, and folders like node_modules and dist, are left out; so is what the configuration excludes.`;
}

function activeRules(files: readonly FileResult[], configOf: (file: string) => Config): readonly RuleDefinition[] {
  const active = new Set<RuleDefinition>();
  for (const { file } of files) {
    for (const { rule, reported } of settingsFor(configOf(file), file, registry()).rules)
      if (reported) active.add(rule.vitalint);
  }
  return [...active];
}
