import fs from 'node:fs';
import path from 'node:path';
import { defaultConfig } from '../../server/engine/config';
import { relativePath } from '../../server/engine/file-settings';
import { scanWorkspace } from '../../server/host/scan';
import { folderOf, type RuledPackage } from './packages';

const expectedFolder = path.resolve(__dirname, '../../test/ruling/expected');

/** A finding as it is kept: where and which rule, nothing of the code. `line` counts from 1. */
export interface Located {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

export interface PackageScan {
  readonly findings: readonly Located[];
  readonly files: number;
  /** Files that could not be analysed to their end, with the reason. */
  readonly incomplete: readonly string[];
}

/** Scans the package's sources with the preset `recommended` and no configuration file. */
export async function scanPackage(entry: RuledPackage): Promise<PackageScan> {
  const folder = folderOf(entry).split(path.sep).join('/');
  const config = defaultConfig(folder, 'recommended');
  const findings: Located[] = [];
  const incomplete: string[] = [];
  const { total } = await scanWorkspace({
    paths: entry.sources.map((source) => path.posix.join(folder, source)),
    roots: [folder],
    configOf: () => config,
    onFile: (result) => {
      const file = relativePath(folder, result.file);
      if (result.status.kind === 'failed' || result.status.kind === 'partly')
        incomplete.push(`${file}: ${result.status.reason}`);
      for (const { place, rule } of result.findings) findings.push({ file, line: place.start.line + 1, rule });
    },
  });
  return { findings: findings.sort(byPlace), files: total, incomplete };
}

function expectedFile({ name }: RuledPackage): string {
  return path.join(expectedFolder, `${name.replace('/', '+')}.json`);
}

/** What the last accepted scan found; nothing for a package that is new in the manifest. */
export function readExpected(entry: RuledPackage): readonly Located[] {
  const file = expectedFile(entry);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Located[]) : [];
}

export function writeExpected(entry: RuledPackage, findings: readonly Located[]): void {
  fs.mkdirSync(expectedFolder, { recursive: true });
  const lines = findings.map(({ file, line, rule }) => `  ${JSON.stringify({ file, line, rule })}`);
  fs.writeFileSync(expectedFile(entry), lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
}

/** Findings that are only in one of two scans. Two findings of a rule in one line are two. */
export function difference(
  found: readonly Located[],
  expected: readonly Located[],
): { readonly added: readonly Located[]; readonly gone: readonly Located[] } {
  return { added: without(found, expected), gone: without(expected, found) };
}

function without(some: readonly Located[], others: readonly Located[]): readonly Located[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return some.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

function keyOf({ file, line, rule }: Located): string {
  return `${file}\0${line}\0${rule}`;
}

function byPlace(a: Located, b: Located): number {
  return compare(a.file, b.file) || a.line - b.line || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
