import * as fs from 'node:fs';
import { posix } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { FileSource } from '../engine/engine';

/** Larger files are not even read; the engine refuses them long before this size. */
const MAX_BYTES = 16_000_000;
const SOURCE_EXTENSIONS = new Set(['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']);
/** Folders of other people's code and of build results, left out before they are opened. */
const LEFT_OUT = new Set(['node_modules', 'bower_components', '.git', '.hg', '.svn', 'dist', 'build', 'out', 'coverage', '.next', '.nuxt', '.svelte-kit', '.turbo', '.cache', '.yarn', '.expo']);

/** The disk, for the engine. Answers for what does not exist, and never throws. */
export class Disk implements FileSource {
  read(file: string): string | undefined {
    return attempt(() => (fs.statSync(file).size <= MAX_BYTES ? fs.readFileSync(file, 'utf8').replace(/^\uFEFF/u, '') : undefined));
  }

  isFile(file: string): boolean {
    return fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  }

  isDirectory(directory: string): boolean {
    return fs.statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true;
  }

  realpath(file: string): string {
    return attempt(() => fs.realpathSync.native(file).replaceAll('\\', '/')) ?? file;
  }

  list(directory: string): readonly string[] {
    return attempt(() => fs.readdirSync(directory)) ?? [];
  }
}

/** Whether a path is source of a known language outside the folders that are left out. */
export function isOwnSource(file: string, folder: string | undefined): boolean {
  const below = folder !== undefined && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : posix.basename(file);
  return SOURCE_EXTENSIONS.has(posix.extname(file)) && !below.split('/').some((part) => LEFT_OUT.has(part));
}

interface IgnoreFile {
  readonly directory: string;
  readonly rules: Ignore;
}

/** The source files below a folder in a stable order, without what `.gitignore` files, nested ones too, leave out. Links are not followed. */
export async function sourceFiles(folder: string, signal: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  const visit = async (directory: string, above: readonly IgnoreFile[]): Promise<void> => {
    if (signal.aborted) return;
    const entries = await fs.promises.readdir(directory, { withFileTypes: true }).catch(() => []);
    const own = entries.some((entry) => entry.name === '.gitignore') ? readIgnoreFile(directory) : undefined;
    const ignores = own ? [...above, own] : above;
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = posix.join(directory, entry.name);
      if (LEFT_OUT.has(entry.name) || isIgnored(path, entry.isDirectory(), ignores)) continue;
      if (entry.isDirectory()) await visit(path, ignores);
      else if (entry.isFile() && SOURCE_EXTENSIONS.has(posix.extname(entry.name))) found.push(path);
    }
  };
  await visit(folder, []);
  return found;
}

function readIgnoreFile(directory: string): IgnoreFile | undefined {
  return attempt(() => ({ directory, rules: ignore().add(fs.readFileSync(posix.join(directory, '.gitignore'), 'utf8')) }));
}

/** The innermost file that says anything of the path decides, as in git. */
function isIgnored(path: string, isDirectory: boolean, ignores: readonly IgnoreFile[]): boolean {
  let ignored = false;
  for (const { directory, rules } of ignores) {
    const relative = posix.relative(directory, path) + (isDirectory ? '/' : '');
    const verdict = rules.test(relative);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
