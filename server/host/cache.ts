import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { posix } from 'node:path';
import type { Config } from '../engine/config-types';
import type { FileResult } from '../engine/finding';
import { registry } from '../engine/registry';
import { models } from '../../rules/models/index';
import { readSource } from './disk-files';

export const CACHE_FOLDER = '.vitalint-cache';

interface Entry {
  readonly key: string;
  /** Digest of each file that the result depends on. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly result: FileResult;
}

interface Stored {
  readonly salt: string;
  readonly entries: Readonly<Record<string, Entry>>;
}

/**
 * Results of earlier scans, used only while everything they were made from is the same: the text, the configuration, the
 * rules and models, the version, the files that imports lead to, the day on which suppressions are judged.
 */
export class ScanCache {
  readonly #file: string;
  #salt = '';
  #old: Readonly<Record<string, Entry>> = {};
  readonly #new: Record<string, Entry> = {};
  readonly #digests = new Map<string, string>();
  hits = 0;

  /** @param root folder that holds the cache's folder; absolute, with `/` */
  constructor(
    root: string,
    private readonly version: string,
  ) {
    this.#file = posix.join(root, CACHE_FOLDER, 'results.json');
  }

  /**
   * Begins a scan.
   * @param files all files of the scan and those that decide where imports lead: one more or less may change every import
   */
  begin(files: readonly string[], manifests: readonly string[], now: Date): void {
    const parts = [
      this.version,
      ruleSet(),
      now.toISOString().slice(0, 10),
      ...files,
      ...manifests.map((file) => this.#digestOf(file)),
    ];
    this.#salt = digest(parts.join('\n'));
    const stored = read(this.#file);
    this.#old = stored?.salt === this.#salt ? stored.entries : {};
  }

  get(file: string, text: string, config: Config): FileResult | undefined {
    const entry = this.#old[file];
    if (!entry || entry.key !== keyOf(text, config)) return undefined;
    if (Object.entries(entry.dependencies).some(([path, known]) => this.#digestOf(path) !== known)) return undefined;
    this.#new[file] = entry;
    this.hits++;
    return entry.result;
  }

  /** Keeps a result, unless a slower or busier machine could have come to another. */
  set(file: string, config: Config, result: FileResult): void {
    const { status } = result;
    if (status.kind === 'failed' || (status.kind === 'partly' && !status.onlySyntax)) return;
    const source = readSource(file);
    if (!source.ok) return;
    const dependencies = Object.fromEntries(result.dependencies.map((path) => [path, this.#digestOf(path)]));
    this.#new[file] = { key: keyOf(source.text, config), dependencies, result };
  }

  /** Writes what this scan found out; a folder that cannot be written to only costs time. */
  save(): void {
    try {
      fs.mkdirSync(posix.dirname(this.#file), { recursive: true });
      const temporary = `${this.#file}.${process.pid}`;
      fs.writeFileSync(temporary, JSON.stringify({ salt: this.#salt, entries: this.#new } satisfies Stored));
      fs.renameSync(temporary, this.#file);
    } catch {
      // The next scan analyses everything again.
    }
  }

  #digestOf(file: string): string {
    let known = this.#digests.get(file);
    if (known === undefined) {
      const source = readSource(file);
      known = source.ok ? digest(source.text) : 'unreadable';
      this.#digests.set(file, known);
    }
    return known;
  }
}

function read(file: string): Stored | undefined {
  try {
    const data = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Stored>;
    return typeof data.salt === 'string' && typeof data.entries === 'object' ? (data as Stored) : undefined;
  } catch {
    return undefined;
  }
}

function keyOf(text: string, config: Config): string {
  return digest(`${config.root}\n${config.hash}\n${text}`);
}

/** The rules and models as they run: of a bundle its whole text, from sources their definitions. */
function ruleSet(): string {
  const program = __filename.endsWith('.js') ? fs.readFileSync(__filename, 'utf8') : '';
  const definitions = JSON.stringify(
    [registry().rules.map(({ vitalint }) => vitalint), models],
    (_key, value: unknown) => (typeof value === 'function' ? String(value) : value),
  );
  return digest(program + definitions);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
