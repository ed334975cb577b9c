import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
/** The packages with exact versions: path under `node_modules` to version. Written by `check-models --pin`. */
export const manifestFile = path.join(root, 'test/rules/models/packages.json');

export function readManifest(): Readonly<Record<string, string>> {
  return JSON.parse(fs.readFileSync(manifestFile, 'utf8')) as Record<string, string>;
}

/** The folder whose `node_modules` holds the declarations of the manifest's packages; another for every manifest. */
export function declarationsFolder(): string {
  const key = createHash('sha256').update(fs.readFileSync(manifestFile)).digest('hex').slice(0, 12);
  return path.join(root, 'node_modules/.cache/vitalint-models', key);
}

/** True when every package of the manifest has been unpacked. */
export function isFetched(): boolean {
  return fs.existsSync(path.join(declarationsFolder(), 'complete'));
}

/**
 * Unpacks the type declarations of the manifest's packages, taken from the npm registry with `npm pack`. Nothing of a
 * package is run, and nothing but its declarations and its package.json is kept.
 * @throws Error when npm cannot reach the registry
 */
export function fetchDeclarations(say: (line: string) => void): void {
  if (isFetched()) return;
  const folder = declarationsFolder();
  // One manifest, one folder: those of former manifests go.
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
  const entries = Object.entries(readManifest());
  const downloads = fs.mkdtempSync(path.join(os.tmpdir(), 'vitalint-models-'));
  try {
    const BATCH = 20;
    for (let at = 0; at < entries.length; at += BATCH) {
      const batch = entries.slice(at, at + BATCH);
      say(`packages ${at + 1} to ${at + batch.length} of ${entries.length}`);
      const specs = batch.map(([place, version]) => `${packageName(place)}@${version}`);
      const answer = npm([
        'pack',
        '--json',
        '--ignore-scripts',
        '--loglevel=error',
        '--pack-destination',
        downloads,
        ...specs,
      ]);
      const packed = answers(answer);
      for (const [place, version] of batch) {
        const tarball = packed.find((entry) => entry.name === packageName(place) && entry.version === version);
        if (!tarball) throw new Error(`npm pack gave no tarball for ${packageName(place)}@${version}`);
        unpack(path.join(downloads, tarball.filename), path.join(folder, 'node_modules', place), downloads);
      }
    }
    fs.writeFileSync(path.join(folder, 'complete'), '');
  } finally {
    fs.rmSync(downloads, { recursive: true, force: true });
  }
}

interface Packed {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
}

/** npm answers with an array, or since npm 11 with an object by package. */
function answers(json: string): readonly Packed[] {
  const parsed = JSON.parse(json) as readonly Packed[] | Record<string, Packed>;
  return (Array.isArray(parsed) ? parsed : Object.values(parsed)) as readonly Packed[];
}

function npm(args: readonly string[]): string {
  const windows = process.platform === 'win32';
  return execFileSync(windows ? 'npm.cmd' : 'npm', args, {
    encoding: 'utf8',
    shell: windows,
    maxBuffer: 64 * 2 ** 20,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** `async-mqtt/node_modules/mqtt` holds the package mqtt. */
function packageName(place: string): string {
  return place.split('/node_modules/').at(-1)!;
}

function unpack(tarball: string, to: string, scratch: string): void {
  const tar = (args: readonly string[]) => execFileSync('tar', args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  const wanted = tar(['-tzf', tarball])
    .split('\n')
    .filter(
      (name) =>
        /\.d\.[cm]?ts$|\.d\.\w+\.ts$|^[^/]+\/package\.json$|\/package\.json$/.test(name) &&
        !name.includes('/node_modules/'),
    );
  const list = path.join(scratch, 'list.txt');
  fs.writeFileSync(list, wanted.join('\n') + '\n');
  fs.mkdirSync(to, { recursive: true });
  tar(['-xzf', tarball, '-C', to, '--strip-components=1', '-T', list]);
}
