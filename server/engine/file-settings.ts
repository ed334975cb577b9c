import picomatch from 'picomatch';
import type { Confidence, PresetName, Rule, Severity } from '../../rules/rule';
import type { AcceptedFinding, Config, DeviceProfile, RuleSetting } from './config-types';
import type { CodeContext } from './finding';
import { presetHolds, type Registry } from './registry';
import { confidenceGate } from './severity';

/** A rule as it applies to one file. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Severity by configuration, when it says any. */
  readonly configured?: Severity;
  readonly options: Readonly<Record<string, unknown>>;
  /** Findings below are not shown. */
  readonly gate: Confidence;
  /** False for a rule that is off and runs only to know what must be masked in the findings of others. */
  readonly reported: boolean;
}

export interface FileSettings {
  readonly preset: PresetName;
  readonly rules: readonly ActiveRule[];
  readonly profile?: DeviceProfile;
}

const SECRETS_GROUP = 'Secrets';
const SUPPRESSIONS_GROUP = 'Suppressions';

/**
 * Matches a path against globs as configuration files write them: a pattern without a slash matches in any folder, one
 * that ends with a slash the whole folder.
 * @param path relative, with `/`
 */
export function matchesAny(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matcherOf(glob)(path));
}

const matchers = new Map<string, (path: string) => boolean>();
function matcherOf(glob: string): (path: string) => boolean {
  let matcher = matchers.get(glob);
  if (!matcher) {
    const bare = glob.replace(/^\.?\//, '');
    const folder = bare.endsWith('/') ? `${bare}**` : bare;
    matcher = picomatch(folder.includes('/') ? folder : `**/${folder}`, { dot: true });
    matchers.set(glob, matcher);
  }
  return matcher;
}

/** The path of a file below a folder, or the path itself when it lies elsewhere. Both absolute, with `/`. */
export function relativePath(root: string, file: string): string {
  const base = root.endsWith('/') ? root : `${root}/`;
  return file.startsWith(base) ? file.slice(base.length) : file;
}

/** Whether the configuration's `include` and `exclude` take a file in. */
export function isIncluded(config: Config, file: string): boolean {
  const path = relativePath(config.root, file);
  if (config.include.length > 0 && !matchesAny(path, config.include)) return false;
  return !matchesAny(path, config.exclude);
}

export function acceptedFor(config: Config, file: string): readonly AcceptedFinding[] {
  const path = relativePath(config.root, file);
  return config.accepted.filter((entry) => matchesAny(path, [entry.path]));
}

const cache = new WeakMap<Config, Map<string, FileSettings>>();

/** The rules that apply to a file, by preset, configuration and overrides. */
export function settingsFor(config: Config, file: string, registry: Registry): FileSettings {
  const path = relativePath(config.root, file);
  const applying = config.overrides.filter(
    ({ files, excludedFiles }) => matchesAny(path, files) && !matchesAny(path, excludedFiles),
  );
  const key = applying.map((override) => config.overrides.indexOf(override)).join(',');
  let byKey = cache.get(config);
  if (!byKey) cache.set(config, (byKey = new Map()));
  let settings = byKey.get(key);
  if (!settings) {
    const rules = new Map<string, RuleSetting>(
      [config.rules, ...applying.map((override) => override.rules)].flatMap((map) => [...map]),
    );
    const preset = applying.findLast((override) => override.preset)?.preset ?? config.preset;
    const profile = applying.findLast((override) => override.deviceProfile)?.deviceProfile ?? config.deviceProfile;
    settings = {
      preset,
      rules: registry.rules.flatMap((rule) => activeRule(rule, preset, rules.get(rule.vitalint.id)) ?? []),
      profile,
    };
    byKey.set(key, settings);
  }
  return settings;
}

const narrowed = new WeakMap<FileSettings, FileSettings>();

/**
 * The settings for a suite of tests. It does not run in the product, so what it does harms nobody, and the passwords and
 * addresses in it are made up. Only a secret that is told by its form has leaked wherever it is written, and only these
 * are shown, unless the preset is the one that shows everything.
 */
export function settingsInTests(settings: FileSettings): FileSettings {
  return settings.preset === 'audit' ? settings : leaksOnly(settings);
}

/**
 * The settings for examples, tools for development and what is generated or of others. It is no part of the product, or
 * cannot be mended where it stands, so that the recommended rules show of it what they show of tests. Who wants more asks
 * for `strict`.
 */
export function settingsInContext(settings: FileSettings, context: CodeContext): FileSettings {
  const isElsewhere = context !== 'production' && context !== 'test';
  return isElsewhere && settings.preset === 'recommended' ? leaksOnly(settings) : settings;
}

function leaksOnly(settings: FileSettings): FileSettings {
  let result = narrowed.get(settings);
  if (!result) {
    const rules = settings.rules.flatMap((active): ActiveRule[] => {
      const { vitalint } = active.rule;
      if (vitalint.group === SUPPRESSIONS_GROUP || vitalint.leaksAnywhere === true) return [active];
      return vitalint.group === SECRETS_GROUP ? [{ ...active, reported: false }] : [];
    });
    narrowed.set(settings, (result = { ...settings, rules }));
  }
  return result;
}

function activeRule(rule: Rule, preset: PresetName, setting: RuleSetting | undefined): ActiveRule | undefined {
  const options = setting?.options ?? {};
  const on = setting ? setting.severity !== 'off' : presetHolds(preset, rule);
  if (!on && rule.vitalint.group !== SECRETS_GROUP) return undefined;
  const presetGate = confidenceGate(preset);
  // Who switches on a rule that is never sure wants to see what it finds.
  const gate = setting && rule.vitalint.confidence === 'low' ? 'low' : presetGate;
  const configured = on && setting && setting.severity !== 'off' ? setting.severity : undefined;
  return { rule, configured, options, gate, reported: on };
}
