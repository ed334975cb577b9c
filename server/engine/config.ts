import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node as JsonNode,
  type ParseError,
} from 'jsonc-parser';
import type * as Zod from 'zod';
import type { LibraryModel } from '../../rules/models/vocabulary';
import type { PresetName } from '../../rules/rule';
import { flatIssues, knownKeys, locate, sentence, valueOf, type JsonSchema } from './config-issues';
import { configSchema, presetNames, type RawConfig } from './config-schema';
import type { Config, ConfigOverride, ConfigProblem, ConfigResult, RuleSetting } from './config-types';
import { isDate } from './directives';
import { registry, type Registry } from './registry';
import { Lines, nearest } from './text';

export const CONFIG_FILE = 'vitalint.config.json';

export interface ConfigFiles {
  read(file: string): string | undefined;
}

/** The configuration of a folder without a file. */
export function defaultConfig(root: string, preset: PresetName = 'recommended'): Config {
  return sealed({
    root,
    preset,
    rules: new Map(),
    include: [],
    exclude: [],
    overrides: [],
    models: [],
    failOn: 'error',
    accepted: [],
  });
}

/** The same configuration with some settings replaced, by command line or editor settings. */
export function withSettings(config: Config, settings: Partial<Omit<Config, 'hash'>>): Config {
  return sealed({ ...config, ...settings });
}

/** The nearest configuration file of a file or folder, looked for upwards; the topmost folder is the last one looked in. */
export function findConfigFile(from: string, isFile: (file: string) => boolean): string | undefined {
  for (let at = from; ; at = posix.dirname(at)) {
    const file = posix.join(at, CONFIG_FILE);
    if (isFile(file)) return file;
    if (posix.dirname(at) === at) return undefined;
  }
}

/**
 * Reads a configuration file and what it extends. Nothing in it is ever executed.
 *
 * Faults that leave its meaning clear (an unknown key, an unknown rule) are problems beside a usable `config`; any other
 * fault leaves `config` out.
 * @param file absolute path, with `/`
 */
export function loadConfig(file: string, files: ConfigFiles, rules: Registry = registry()): ConfigResult {
  const loader = new Loader(files, rules);
  const layers = loader.layers(file);
  const result = { problems: loader.problems, files: [...loader.seen] };
  return layers && !loader.broken ? { ...result, config: merge(file, layers, rules) } : result;
}

interface Layer {
  readonly raw: RawConfig;
}

class Loader {
  readonly problems: ConfigProblem[] = [];
  readonly seen = new Set<string>();
  broken = false;

  constructor(
    private readonly files: ConfigFiles,
    private readonly rules: Registry,
  ) {}

  /** The file's own settings last, what it extends before. */
  layers(file: string, chain: readonly string[] = []): Layer[] | undefined {
    this.seen.add(file);
    const text = this.files.read(file);
    if (text === undefined) {
      this.fail(file, '', undefined, 'The configuration file cannot be read.');
      return undefined;
    }
    const tree = this.parse(file, text);
    if (!tree) return undefined;
    const raw = this.validate(file, text, tree);
    if (!raw) return undefined;
    const bases: Layer[] = [];
    const names = raw.extends === undefined ? [] : [raw.extends].flat();
    names.forEach((name, index) => {
      const path = Array.isArray(raw.extends) ? ['extends', index] : ['extends'];
      bases.push(...this.base(file, text, tree, name, path, [...chain, file]));
    });
    return [...bases, { raw }];
  }

  private base(
    file: string,
    text: string,
    tree: JsonNode,
    name: string,
    path: readonly (string | number)[],
    chain: readonly string[],
  ): Layer[] {
    const preset = presetNames.find((known) => name === known || name === `vitalint:${known}`);
    if (preset) return [{ raw: { preset } }];
    const at = findNodeAtLocation(tree, [...path]);
    if (!name.startsWith('.') && !name.startsWith('/')) {
      const near = nearest(name, presetNames);
      this.fail(
        file,
        text,
        at,
        `"${name}" is no preset${near ? ` (did you mean ${near}?)` : ''}, and a file to extend must begin with "./" or "../".`,
      );
      return [];
    }
    const target = posix.resolve(posix.dirname(file), name);
    if (chain.includes(target)) {
      this.fail(
        file,
        text,
        at,
        `The configurations extend each other in a circle: ${[...chain, target].map((f) => posix.basename(f)).join(' → ')}.`,
      );
      return [];
    }
    if (this.files.read(target) === undefined) {
      this.seen.add(target);
      this.fail(file, text, at, `"${name}" cannot be read: looked for ${target}.`);
      return [];
    }
    return this.layers(target, chain) ?? [];
  }

  private parse(file: string, text: string): JsonNode | undefined {
    if (text.trim() === '') {
      this.fail(file, text, undefined, 'The configuration file is empty: write at least {}.');
      return undefined;
    }
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
    // What follows the first error is mostly its echo.
    for (const { error, offset, length } of errors.slice(0, 1)) {
      this.add(
        file,
        text,
        [offset, offset + length],
        `This is not valid JSON: ${printParseErrorCode(error)
          .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
          .toLowerCase()}.`,
      );
    }
    this.broken ||= errors.length > 0 || !tree;
    return errors.length > 0 ? undefined : tree;
  }

  private validate(file: string, text: string, tree: JsonNode): RawConfig | undefined {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const z = require('zod') as typeof Zod;
    const schema = configSchema(z);
    const value = valueOf(tree);
    let parsed = schema.safeParse(value);
    if (!parsed.success && this.dropUnknownKeys(z, schema, file, text, tree, parsed.error.issues, value))
      parsed = schema.safeParse(value);
    if (!parsed.success) {
      for (const issue of flatIssues(parsed.error.issues))
        this.fail(file, text, locate(tree, issue.path), sentence(issue));
      return undefined;
    }
    const raw = parsed.data as RawConfig;
    this.checkNames(z, file, text, tree, raw);
    return raw;
  }

  /** Reports keys that mean nothing and takes them out of the value, so that the rest can be used. */
  private dropUnknownKeys(
    z: typeof Zod,
    schema: Zod.ZodType,
    file: string,
    text: string,
    tree: JsonNode,
    issues: readonly Zod.core.$ZodIssue[],
    value: unknown,
  ): boolean {
    let dropped = false;
    for (const issue of issues) {
      if (issue.code !== 'unrecognized_keys') continue;
      const holder = issue.path.reduce<unknown>(
        (at, key) => (at as Record<PropertyKey, unknown>)[key],
        value,
      ) as Record<string, unknown>;
      const known = knownKeys(z.toJSONSchema(schema, { unrepresentable: 'any' }) as JsonSchema, issue.path);
      for (const key of issue.keys) {
        const near = nearest(key, known);
        const at = locate(tree, [...issue.path, key])?.parent?.children?.[0];
        const advice = near ? `did you mean "${near}"?` : `known here: ${known.join(', ')}.`;
        this.add(
          file,
          text,
          at && [at.offset, at.offset + at.length],
          `"${key}" is not a setting, so it has no effect; ${advice}`,
        );
        Reflect.deleteProperty(holder, key);
        dropped = true;
      }
    }
    return dropped;
  }

  private checkNames(z: typeof Zod, file: string, text: string, tree: JsonNode, raw: RawConfig): void {
    const check = (settings: RawConfig['rules'], path: readonly (string | number)[]): void => {
      for (const [name, setting] of Object.entries(settings ?? {})) {
        const at = findNodeAtLocation(tree, [...path, name]);
        const key = at?.parent?.children?.[0];
        const rule = this.rules.get(name);
        if (!rule) this.add(file, text, key && [key.offset, key.offset + key.length], this.unknownRule(name));
        else if (Array.isArray(setting))
          this.checkOptions(
            z,
            file,
            text,
            findNodeAtLocation(tree, [...path, name, 1]),
            rule.vitalint.options,
            setting[1],
            name,
          );
      }
    };
    check(raw.rules, ['rules']);
    raw.overrides?.forEach((override, index) => check(override.rules, ['overrides', index, 'rules']));
    raw.accepted?.forEach(({ rule, until }, index) => {
      const at = findNodeAtLocation(tree, ['accepted', index, 'rule']);
      if (!this.rules.get(rule)) this.add(file, text, at && [at.offset, at.offset + at.length], this.unknownRule(rule));
      if (until !== undefined && !isDate(until))
        this.fail(
          file,
          text,
          findNodeAtLocation(tree, ['accepted', index, 'until']),
          `"${until}" is not a day that exists.`,
        );
    });
  }

  private checkOptions(
    z: typeof Zod,
    file: string,
    text: string,
    at: JsonNode | undefined,
    schema: Readonly<Record<string, unknown>> | undefined,
    options: unknown,
    rule: string,
  ): void {
    if (!schema) {
      if (Object.keys(options as object).length > 0) this.fail(file, text, at, `The rule ${rule} has no options.`);
      return;
    }
    const parsed = z.fromJSONSchema(schema as never).safeParse(options);
    if (parsed.success) return;
    for (const issue of parsed.error.issues) {
      const part = at && findNodeAtLocation(at, issue.path as (string | number)[]);
      this.fail(file, text, part ?? at, `Options of ${rule}: ${sentence(issue)}`);
    }
  }

  private unknownRule(name: string): string {
    const near = nearest(name, this.rules.ids);
    return `"${name}" is not a rule, so it has no effect${near ? `; did you mean "${near}"?` : '. "vitalint rules" lists them.'}`;
  }

  private fail(file: string, text: string, at: JsonNode | undefined, message: string): void {
    this.broken = true;
    this.add(file, text, at && [at.offset, at.offset + at.length], message);
  }

  private add(file: string, text: string, range: readonly [number, number] | undefined, message: string): void {
    const lines = new Lines(text);
    this.problems.push({ ...lines.place(file, range ?? [0, 0]), message });
  }
}

function merge(file: string, layers: readonly Layer[], rules: Registry): Config {
  const last = <K extends keyof RawConfig>(key: K): RawConfig[K] =>
    layers.map(({ raw }) => raw[key]).findLast((value) => value !== undefined);
  const all = <T>(pick: (raw: RawConfig) => readonly T[] | undefined): T[] =>
    layers.flatMap(({ raw }) => pick(raw) ?? []);
  const settings = new Map<string, RuleSetting>();
  for (const { raw } of layers) for (const [id, setting] of settingsOf(raw.rules, rules)) settings.set(id, setting);
  return sealed({
    file,
    root: posix.dirname(file),
    preset: last('preset') ?? 'recommended',
    rules: settings,
    deviceProfile: last('deviceProfile'),
    include: last('include') ?? [],
    exclude: all((raw) => raw.exclude),
    overrides: all((raw) => raw.overrides).map((override): ConfigOverride => ({
      ...override,
      excludedFiles: override.excludedFiles ?? [],
      rules: settingsOf(override.rules, rules),
    })),
    models: all((raw) => raw.models) as LibraryModel[],
    failOn: last('failOn') ?? 'error',
    accepted: all((raw) => raw.accepted).map((entry) => ({ ...entry, rule: rules.idOf(entry.rule) ?? entry.rule })),
  });
}

/** Settings by present rule id; unknown names are left out, they were reported. */
function settingsOf(raw: RawConfig['rules'], rules: Registry): Map<string, RuleSetting> {
  return new Map(
    Object.entries(raw ?? {}).flatMap(([name, setting]) => {
      const id = rules.idOf(name);
      const [severity, options] = typeof setting === 'string' ? [setting, {}] : setting;
      return id ? [[id, { severity, options }] as const] : [];
    }),
  );
}

/** Adds the digest of all that is in a configuration. */
function sealed(config: Omit<Config, 'hash'> & { hash?: string }): Config {
  const { hash: _, ...content } = config;
  const text = JSON.stringify(content, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
  return { ...content, hash: createHash('sha256').update(text).digest('hex').slice(0, 32) };
}
