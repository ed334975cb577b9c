import * as fs from 'node:fs';
import { posix } from 'node:path';
import { ioReason, slashed } from './disk-files';
import { ignoreFilesAbove, isIgnored, readIgnoreFile, type IgnoreFile } from './ignore-files';
import { isLeftOutName, isManifestName, isSourceName } from './source-files';

export interface WalkOptions {
  /** Folders and files to look in; absolute, with `/`. A path that is named is looked at even if it is ignored. */
  readonly paths: readonly string[];
  /** Asked before a folder is opened and a file is taken: configuration and editor settings. */
  readonly isExcluded?: (path: string, kind: 'file' | 'folder') => boolean;
  readonly signal?: AbortSignal;
}

export interface Unread {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly reason: string;
}

export interface Walk {
  /** Source files, each once, in a stable order. Absolute, with `/`. */
  readonly files: readonly string[];
  /** Files that decide where imports lead: `package.json`, `tsconfig*.json`. */
  readonly manifests: readonly string[];
  /** Folders that could not be read, and paths that were named but hold no source. */
  readonly unread: readonly Unread[];
  /** Links to source or folders outside the paths; they are not followed. */
  readonly links: readonly string[];
}

/**
 * Finds the source files of folders. What git ignores, well-known folders of build results and other people's code, and
 * what the caller excludes is left out before it is opened. Links are not followed: what they lead to inside the folders
 * is found in its own place, and what lies outside does not belong to the workspace.
 */
export async function walk(options: WalkOptions): Promise<Walk> {
  const walker = new Walker(options);
  for (const path of options.paths) await walker.start(path);
  return walker.result();
}

class Walker {
  private readonly files = new Set<string>();
  private readonly manifests = new Set<string>();
  private readonly unread: Unread[] = [];
  private readonly links: string[] = [];
  private readonly visited = new Set<string>();

  constructor(private readonly options: WalkOptions) {}

  async start(path: string): Promise<void> {
    const stats = await fs.promises.stat(path).catch((error: unknown) => error);
    if (!(stats instanceof fs.Stats)) {
      this.unread.push({ path, reason: ioReason(stats, 'file') });
    } else if (stats.isDirectory()) {
      const above = ignoreFilesAbove(path);
      await this.visit(path, isIgnored(path, true, above) ? [] : above);
    } else if (stats.isFile() && isSourceName(path)) {
      this.files.add(path);
    } else {
      this.unread.push({ path, reason: 'it is no TypeScript or JavaScript file' });
    }
  }

  result(): Walk {
    return {
      files: [...this.files],
      manifests: [...this.manifests],
      unread: this.unread,
      links: this.links.filter((link) => this.leadsOut(link)),
    };
  }

  private async visit(directory: string, above: readonly IgnoreFile[]): Promise<void> {
    if (this.options.signal?.aborted || this.visited.has(directory)) return;
    this.visited.add(directory);
    const entries = await fs.promises.readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
      this.unread.push({ path: directory, reason: ioReason(error, 'folder') });
      return [];
    });
    const own = entries.some(({ name }) => name === '.gitignore') ? readIgnoreFile(directory) : undefined;
    const ignores = own ? [...above, own] : above;
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = posix.join(directory, entry.name);
      if (entry.isDirectory()) {
        if (!this.isLeftOut(path, entry.name, ignores)) await this.visit(path, ignores);
      } else if (entry.isSymbolicLink()) {
        if (!isLeftOutName(entry.name) && !this.isOut(path, 'file', ignores)) this.links.push(path);
      } else if (entry.isFile()) {
        this.take(path, entry.name, ignores);
      }
    }
  }

  private take(path: string, name: string, ignores: readonly IgnoreFile[]): void {
    if (isManifestName(name)) this.manifests.add(path);
    if (isSourceName(name) && !this.isOut(path, 'file', ignores)) this.files.add(path);
  }

  private isLeftOut(path: string, name: string, ignores: readonly IgnoreFile[]): boolean {
    return isLeftOutName(name) || this.isOut(path, 'folder', ignores);
  }

  private isOut(path: string, kind: 'file' | 'folder', ignores: readonly IgnoreFile[]): boolean {
    return isIgnored(path, kind === 'folder', ignores) || this.options.isExcluded?.(path, kind) === true;
  }

  /** Whether a link hides code: it leads to source, or a folder, that no path of this walk holds. A broken link hides none. */
  private leadsOut(link: string): boolean {
    try {
      const target = slashed(fs.realpathSync.native(link));
      const isCode = isSourceName(target) || fs.statSync(target).isDirectory();
      return isCode && !this.options.paths.some((path) => holds(slashed(fs.realpathSync.native(path)), target));
    } catch {
      return false;
    }
  }
}

function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
