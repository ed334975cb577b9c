import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { build } from 'esbuild';

/**
 * `npm run bench -- [folder] [--lines N] [--rounds N]`; without a folder it reads the sources of the installed packages.
 *
 * The measured code is bundled as it is for the product: run from its sources, the loader wraps each function that is
 * made while the program runs to give it its name, which costs what is made of many small functions most, and the peers,
 * loaded as they were published, nothing.
 */
async function main(): Promise<void> {
  const root = path.join(__dirname, '..');
  const outfile = path.join(root, 'node_modules/.cache/bench/measure.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/bench/measure.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

void main();
