import { posix } from 'node:path';
import { defaultConfig, findConfigFile, loadConfig, withSettings } from '../engine/config';
import { deviceProfiles, type Config, type ConfigProblem, type RuleSetting } from '../engine/config-types';
import { registry } from '../engine/registry';
import type { PresetName, Severity } from '../../rules/rule';
import { isIncluded, matchesAny, relativePath } from '../engine/file-settings';

const PRESETS: readonly PresetName[] = ['recommended', 'strict', 'audit'];
const SEVERITIES: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/** Settings of an editor or a command line; they win over the configuration file. Values that are not known count as absent. */
export interface SettingsOverride {
  readonly preset?: string;
  readonly deviceProfile?: string;
  /** Rule id → `off`, `error`, `warning`, `info`. */
  readonly rules: Readonly<Record<string, string>>;
  /** Globs relative to the workspace folder, on top of the configuration file's. */
  readonly exclude: readonly string[];
}

export interface ConfigurationSource {
  read(file: string): string | undefined;
  isFile(file: string): boolean;
}

/**
 * The configuration of each folder: the nearest file, under the settings of the editor or the command line. Kept until something changes; a file
 * that cannot be used leaves the last good one in force.
 */
export class Configurations {
  /** Folder → configuration file, `null` for none. */
  private nearest = new Map<string, string | null>();
  private loaded = new Map<string, Config>();
  private lastGood = new Map<string, Config>();
  private problemsOf = new Map<string, readonly ConfigProblem[]>();
  private combined = new Map<string, Config>();
  private readonly files = new Set<string>();

  /** @param fixed the one configuration file that counts, instead of the nearest; absolute, with `/` */
  constructor(
    private readonly source: ConfigurationSource,
    private readonly fixed?: string,
  ) {}

  /** Configuration files appeared, changed or went away. */
  changed(): void {
    this.nearest = new Map();
    this.loaded = new Map();
    this.combined = new Map();
    this.problemsOf = new Map();
  }

  get problems(): readonly ConfigProblem[] {
    return [...this.problemsOf.values()].flat();
  }

  /** Files whose faults leave no configuration in force, not even an earlier one. */
  get unusable(): readonly string[] {
    return [...this.problemsOf.keys()].filter((file) => !this.loaded.has(file));
  }

  get configFiles(): readonly string[] {
    return [...this.files];
  }

  /** @param folder the workspace folder; where no configuration file is found its paths are relative to it. */
  of(file: string, settings: SettingsOverride, folder: string | undefined): Config {
    const directory = posix.dirname(file);
    const base = this.fromFile(directory) ?? this.builtIn(folder ?? directory);
    const key = `${base.hash} ${base.root} ${JSON.stringify([settings.preset, settings.deviceProfile, settings.rules, settings.exclude, folder])}`;
    let config = this.combined.get(key);
    if (!config) this.combined.set(key, (config = combine(base, settings, folder)));
    return config;
  }

  private fromFile(directory: string): Config | undefined {
    if (this.fixed !== undefined) return this.load(this.fixed);
    let file = this.nearest.get(directory);
    if (file === undefined) {
      file = findConfigFile(directory, (path) => this.source.isFile(path)) ?? null;
      this.nearest.set(directory, file);
    }
    return file === null ? undefined : this.load(file);
  }

  private load(file: string): Config | undefined {
    if (!this.problemsOf.has(file)) {
      const { config, problems, files } = loadConfig(file, this.source);
      this.problemsOf.set(file, problems);
      for (const each of files) this.files.add(each);
      if (config) this.lastGood.set(file, config);
      const inForce = config ?? this.lastGood.get(file);
      if (inForce) this.loaded.set(file, inForce);
    }
    return this.loaded.get(file);
  }

  private builtIn(root: string): Config {
    const key = `default ${root}`;
    let config = this.loaded.get(key);
    if (!config) this.loaded.set(key, (config = defaultConfig(root)));
    return config;
  }
}

/**
 * Whether a configuration takes a path in. A pattern of `exclude` that names a folder leaves out what lies in it.
 * @param path absolute, with `/`
 */
export function takesIn(config: Config, path: string, kind: 'file' | 'folder'): boolean {
  if (kind === 'file' && !isIncluded(config, path)) return false;
  if (config.exclude.length === 0) return true;
  const parts = relativePath(config.root, path).split('/');
  const folders = parts
    .map((_, index) => parts.slice(0, index + 1).join('/'))
    .slice(0, kind === 'file' ? -1 : undefined);
  return !folders.some((folder) => matchesAny(folder, config.exclude));
}

/** The settings over a configuration. What the engine does not know is left out: the file's word counts. */
function combine(base: Config, settings: SettingsOverride, folder: string | undefined): Config {
  const rules = new Map(base.rules);
  for (const [id, severity] of Object.entries(settings.rules)) {
    const known = SEVERITIES.find((each) => each === severity);
    const present = registry().idOf(id) ?? id;
    if (known)
      rules.set(present, { options: rules.get(present)?.options ?? {}, severity: known } satisfies RuleSetting);
  }
  const preset = PRESETS.find((each) => each === settings.preset);
  const deviceProfile = deviceProfiles.find((each) => each === settings.deviceProfile);
  return withSettings(base, {
    rules,
    exclude: [...base.exclude, ...settings.exclude.flatMap((glob) => rebase(glob, folder, base.root))],
    ...(preset && { preset }),
    ...(deviceProfile && { deviceProfile }),
  });
}

/** A glob relative to the workspace folder as one relative to the configuration's folder, which may lie above or below it. */
function rebase(glob: string, folder: string | undefined, root: string): string[] {
  // Without a slash, or with one only at the end, a glob means any folder.
  const anywhere = glob.startsWith('**/') || !glob.slice(0, -1).includes('/');
  if (folder === undefined || folder === root || anywhere) return [glob];
  const down = posix.relative(root, folder);
  if (!down.startsWith('..')) return [posix.join(down, glob)];
  const up = posix.relative(folder, root);
  return glob.startsWith(`${up}/`) ? [glob.slice(up.length + 1)] : [];
}
