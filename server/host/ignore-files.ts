import * as fs from 'node:fs';
import { posix } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The `.gitignore` of one folder. */
export interface IgnoreFile {
  readonly directory: string;
  readonly rules: Ignore;
}

/** The folder's `.gitignore`; undefined when there is none or it cannot be read. */
export function readIgnoreFile(directory: string): IgnoreFile | undefined {
  try {
    const rules = ignore({ ignorecase: false }).add(fs.readFileSync(posix.join(directory, '.gitignore'), 'utf8'));
    return { directory, rules };
  } catch {
    return undefined;
  }
}

/** The `.gitignore` files above a folder, up to the top of its repository, the outermost first. None outside a repository. */
export function ignoreFilesAbove(directory: string): readonly IgnoreFile[] {
  const found: IgnoreFile[] = [];
  for (let at = directory; !isRepository(at);) {
    const parent = posix.dirname(at);
    if (parent === at) return [];
    at = parent;
    const file = readIgnoreFile(at);
    if (file) found.unshift(file);
  }
  return found;
}

/** The innermost file that says anything of the path decides, as in git. */
export function isIgnored(path: string, isDirectory: boolean, ignores: readonly IgnoreFile[]): boolean {
  let ignored = false;
  for (const { directory, rules } of ignores) {
    const relative = posix.relative(directory, path) + (isDirectory ? '/' : '');
    const verdict = rules.test(relative);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

function isRepository(directory: string): boolean {
  return fs.existsSync(posix.join(directory, '.git'));
}
