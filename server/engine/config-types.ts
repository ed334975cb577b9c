import type { LibraryModel } from '../../rules/models/vocabulary';
import type { PresetName, Severity } from '../../rules/rule';

export const deviceProfiles = [
  'implantable',
  'life-sustaining',
  'therapy',
  'monitoring',
  'wellness',
  'back-office',
] as const;
/** What kind of device or system the code belongs to; raises or lowers severities. `monitoring` is the neutral one. */
export type DeviceProfile = (typeof deviceProfiles)[number];

export interface RuleSetting {
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** A finding (or, without fingerprint, all of a rule in a path) that was looked at and accepted. */
export interface AcceptedFinding {
  readonly rule: string;
  /** Glob relative to the configuration's folder. */
  readonly path: string;
  readonly fingerprint?: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, accepted through that day. */
  readonly until?: string;
  readonly by?: string;
}

export type FailOn = Severity | 'never';

export interface ConfigOverride {
  readonly files: readonly string[];
  readonly excludedFiles: readonly string[];
  readonly preset?: PresetName;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly deviceProfile?: DeviceProfile;
}

/** A configuration after `extends` is resolved and rule aliases are replaced by ids. Plain data: can be sent to a worker. */
export interface Config {
  /** The file it came from; absent for the built-in default. */
  readonly file?: string;
  /** Folder that `include`, `exclude`, `overrides` and `accepted` are relative to. Absolute, with `/`. */
  readonly root: string;
  readonly preset: PresetName;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly deviceProfile?: DeviceProfile;
  /** Globs; empty means every file of a known language. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly overrides: readonly ConfigOverride[];
  readonly models: readonly LibraryModel[];
  readonly failOn: FailOn;
  readonly accepted: readonly AcceptedFinding[];
  /** Hex digest of everything above, for cache keys. */
  readonly hash: string;
}

/** Something wrong in a configuration file. Lines and columns are 0-based, `range` holds offsets. */
export interface ConfigProblem {
  readonly file: string;
  readonly message: string;
  readonly range: readonly [number, number];
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** `config` is absent when the file cannot be used; callers keep their last good one. */
export interface ConfigResult {
  readonly config?: Config;
  readonly problems: readonly ConfigProblem[];
  /** The file and all it extends, for watching. */
  readonly files: readonly string[];
}
