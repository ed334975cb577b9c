import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { bundleSuite, chosenEditors, installHost, runEditorSuite, settle, type Tally } from './editor';

const root = path.join(__dirname, '..');
/** Editor suites and the second client have runners of their own; fixtures are input. */
const ELSEWHERE = ['test/editor/**', 'test/neovim/**', 'test/**/fixtures/**', 'test/**/matrix/**'];

interface Step {
  readonly name: string;
  run(): Tally | Promise<Tally>;
}

/** Everything that is tested, or the groups that are named: `unit`, `editor`, `neovim`. */
async function main(groups: readonly string[]): Promise<void> {
  const wanted = (group: string): boolean => groups.length === 0 || groups.includes(group);
  const unknown = groups.filter((group) => !['unit', 'editor', 'neovim'].includes(group));
  if (unknown.length > 0) throw new Error(`There are the groups unit, editor and neovim, not ${unknown.join(', ')}.`);
  const steps: Step[] = [];
  if (wanted('unit'))
    steps.push({
      name: 'units',
      run: () => mocha(['test/**/*.test.ts', ...ELSEWHERE.flatMap((glob) => ['--ignore', glob])]),
    });
  if (wanted('neovim')) steps.push({ name: 'second client: Neovim', run: () => mocha(['test/neovim/**/*.test.ts']) });
  if (wanted('editor'))
    steps.push(
      ...chosenEditors().map((kind) => ({ name: `in the editor: ${kind} VS Code`, run: () => runEditorSuite(kind) })),
    );

  prepare(wanted('editor'));
  const total: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of steps) {
    console.log(`\n== ${name}`);
    const tally = await run();
    console.log(`== ${name}: ${sentence(tally)}`);
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
  }
  if (total.passed === 0) total.failed ||= 1;
  console.log(`\n${sentence(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** The tests are of what is shipped: the bundles, and for the editor the package. */
function prepare(withEditor: boolean): void {
  const script = spawnSync('npm', ['run', '--silent', withEditor ? 'package' : 'build'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (script.status !== 0) throw new Error('The build failed, so nothing was tested.');
  if (withEditor && !chosenEditors().includes('desktop')) installHost();
}

function mocha(args: readonly string[]): Tally {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vitalint-tally-'));
  const file = path.join(folder, 'tally.json');
  try {
    const bin = path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
    const { status } = spawnSync(process.execPath, [bin, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, VITALINT_TALLY: file },
    });
    return settle(file, status === 0);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function start(): Promise<void> {
  const groups = process.argv.slice(2);
  if (groups.length === 0 || groups.includes('editor')) await bundleSuite();
  await main(groups);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
