import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/ruling');
const manifest = path.join(root, 'test/ruling/packages.json');

/** One package of the manifest `test/ruling/packages.json`. */
export interface RuledPackage {
  readonly name: string;
  /** Exact. */
  readonly version: string;
  /** Digest of the tarball as the registry gives it (`sha512-…`): another text under the same version is refused. */
  readonly integrity: string;
  /** What it is in the field: `CGM uploader`, `MLLP server` … */
  readonly kind: string;
  /** Files and folders of the package that hold readable code; bundles and minified builds are left out. */
  readonly sources: readonly string[];
}

export function readPackages(): readonly RuledPackage[] {
  return JSON.parse(fs.readFileSync(manifest, 'utf8')) as RuledPackage[];
}

/** Where a package lies when it is fetched. */
export function folderOf({ name, version }: RuledPackage): string {
  return path.join(cache, `${name.replace('/', '+')}@${version}`);
}

interface Packed {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly integrity: string;
}

/**
 * Unpacks what is missing from the npm registry. Nothing of a package is installed or run.
 * @throws Error when the registry cannot be reached, or gives another tarball than the pinned one
 */
export function fetchPackages(packages: readonly RuledPackage[], say: (line: string) => void): void {
  const missing = packages.filter((entry) => !fs.existsSync(folderOf(entry)));
  if (missing.length === 0) return;
  say(`fetching ${missing.length} packages from the npm registry`);
  fs.mkdirSync(cache, { recursive: true });
  const downloads = fs.mkdtempSync(path.join(cache, 'download-'));
  try {
    const packed = pack(
      missing.map(({ name, version }) => `${name}@${version}`),
      downloads,
    );
    for (const entry of missing) {
      const tarball = packed.find(({ name, version }) => name === entry.name && version === entry.version);
      if (!tarball) throw new Error(`npm pack gave no tarball for ${entry.name}@${entry.version}`);
      if (tarball.integrity !== entry.integrity)
        throw new Error(
          `${entry.name}@${entry.version} is not the pinned package: expected ${entry.integrity}, the registry gave ${tarball.integrity}`,
        );
      unpack(path.join(downloads, tarball.filename), folderOf(entry));
    }
  } finally {
    fs.rmSync(downloads, { recursive: true, force: true });
  }
}

/** npm answers with an array, or since npm 11 with an object by package. */
function pack(specs: readonly string[], destination: string): readonly Packed[] {
  const windows = process.platform === 'win32';
  const answer = execFileSync(
    windows ? 'npm.cmd' : 'npm',
    ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', destination, ...specs],
    { encoding: 'utf8', shell: windows, maxBuffer: 64 * 2 ** 20, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const parsed = JSON.parse(answer) as readonly Packed[] | Record<string, Packed>;
  return (Array.isArray(parsed) ? parsed : Object.values(parsed)) as readonly Packed[];
}

/** The folder appears whole or not at all. */
function unpack(tarball: string, to: string): void {
  const unfinished = `${to}.part`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', unfinished, '--strip-components=1', '--exclude=*/node_modules/*'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  fs.renameSync(unfinished, to);
}
