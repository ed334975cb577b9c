import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import * as path from 'node:path';
import type { ClientTraits } from './client-capabilities';
import { fileOf } from './uris';

const CONFIG_NAMES = new Set([
  'vitalint.config.json',
  'jsconfig.json',
  'package.json',
  '.gitignore',
  '.vitalintignore',
]);
const CONFIG_GLOBS = [
  '**/vitalint.config.json',
  '**/{tsconfig,tsconfig.*}.json',
  '**/jsconfig.json',
  '**/package.json',
  '**/.gitignore',
];
const SOURCE_GLOB = '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}';

export interface FileChanges {
  /** Configurations, and what names resolve by. */
  readonly config: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

/** Lets the client watch: configuration always, source files only once findings hang on files that are not open. */
export class WatchedFiles {
  private readonly extended = new Set<string>();
  private sources = false;

  constructor(
    private readonly connection: Connection,
    private readonly traits: ClientTraits,
    onChange: (changes: FileChanges) => void,
  ) {
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const paths = changes.flatMap(({ uri, type }) => {
        const file = fileOf(uri);
        return file === undefined ? [] : [{ file, type }];
      });
      const sources = paths.filter(({ file }) => !this.isConfig(file));
      onChange({
        config: paths.filter(({ file }) => this.isConfig(file)).map(({ file }) => file),
        changed: sources.filter(({ type }) => type !== FileChangeType.Deleted).map(({ file }) => file),
        deleted: sources.filter(({ type }) => type === FileChangeType.Deleted).map(({ file }) => file),
      });
    });
  }

  watchConfig(): void {
    this.register(CONFIG_GLOBS);
  }

  /** Configurations that others extend may have any name. */
  watchExtended(files: readonly string[]): void {
    const fresh = files.filter((file) => !this.isConfig(file));
    for (const file of fresh) this.extended.add(file);
    if (fresh.length > 0) this.register(fresh);
  }

  watchSources(): void {
    if (this.sources) return;
    this.sources = true;
    this.register([SOURCE_GLOB]);
  }

  private isConfig(file: string): boolean {
    const name = path.posix.basename(file);
    return CONFIG_NAMES.has(name) || this.extended.has(file) || (name.startsWith('tsconfig') && name.endsWith('.json'));
  }

  private register(globs: readonly string[]): void {
    if (!this.traits.watchedFiles) return;
    const watchers: FileSystemWatcher[] = globs.map((globPattern) => ({ globPattern }));
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .then(undefined, () => undefined);
  }
}
