import * as fs from 'node:fs';
import * as path from 'node:path';
import { slashed } from '../host/disk-files';
import { UsageError } from './io';

/** What a scan covers. Paths are absolute, with `/`. */
export interface Places {
  readonly paths: readonly string[];
  /** Folder that paths are printed relative to. */
  readonly root: string;
  /** Folders inside which imports are followed. */
  readonly roots: readonly string[];
}

/**
 * The folders and files that were named on the command line.
 * @throws UsageError when one does not exist
 */
export function placesOf(named: readonly string[], cwd: string): Places {
  const paths = (named.length > 0 ? named : ['.']).map((name) => resolveExisting(name, cwd));
  const roots = [...new Set(paths.map((each) => (isWithin(cwd, each) ? cwd : folderOf(each))))];
  return { paths: [...new Set(paths)], roots, root: roots.reduce(commonFolder) };
}

/** The workspace folder that a path lies in; the innermost when they are nested. */
export function rootOf(places: Places, file: string): string {
  const holding = places.roots.filter((root) => isWithin(root, file));
  return holding.sort((a, b) => b.length - a.length)[0] ?? places.root;
}

/** @throws UsageError when there is nothing at the path */
export function resolveExisting(name: string, cwd: string): string {
  const absolute = slashed(path.resolve(cwd, name));
  if (!fs.existsSync(absolute)) throw new UsageError(`There is no file or folder "${name}" (looked for ${absolute}).`);
  return absolute;
}

function folderOf(file: string): string {
  return fs.statSync(file).isDirectory() ? file : path.posix.dirname(file);
}

function isWithin(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function commonFolder(one: string, other: string): string {
  let folder = one;
  while (!isWithin(folder, other)) folder = path.posix.dirname(folder);
  return folder;
}
