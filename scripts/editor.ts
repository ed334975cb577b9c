import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { build } from 'esbuild';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';

/** How many tests passed, failed and were skipped. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const root = path.join(__dirname, '..');
const editor = path.join(root, 'test', 'editor');
const host = path.join(editor, 'host');
const bundled = path.join(root, '.build', 'editor-suite');
export const vsix = path.join(root, 'vitalint.vsix');

/** `newest` and `oldest` come from npm and run without a display; `desktop` is downloaded and needs one. */
export type EditorKind = 'newest' | 'oldest' | 'desktop';

/** The editors to test in: `VITALINT_EDITOR` names one, else both from npm. */
export function chosenEditors(): EditorKind[] {
  const named = process.env['VITALINT_EDITOR'];
  if (named === 'desktop' || named === 'newest' || named === 'oldest') return [named];
  if (named) throw new Error(`VITALINT_EDITOR is "${named}"; it can be newest, oldest or desktop.`);
  return ['newest', 'oldest'];
}

/** Installs the editors from npm; does nothing when they are there as the lock file wants them. */
export function installHost(): void {
  const installed = path.join(host, 'node_modules', '.package-lock.json');
  const wanted = path.join(host, 'package-lock.json');
  const options = { cwd: host, stdio: 'inherit' } as const;
  if (!fs.existsSync(installed) || fs.statSync(installed).mtimeMs < fs.statSync(wanted).mtimeMs) {
    execFileSync('npm', ['ci', '--loglevel=error'], options);
    fs.utimesSync(installed, new Date(), new Date());
  }
  execFileSync('npm', ['run', '--silent', 'setup'], options);
}

/** The suite as plain JavaScript, one bundle a file, for the extension host knows neither TypeScript nor our node_modules. */
export async function bundleSuite(): Promise<void> {
  fs.rmSync(bundled, { recursive: true, force: true });
  const suite = path.join(editor, 'suite');
  const entries = fs.readdirSync(suite).filter((file) => file === 'index.ts' || file.endsWith('.test.ts'));
  await build({
    entryPoints: entries.map((file) => path.join(suite, file)),
    outdir: bundled,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/**
 * Runs the suite against the installed .vsix in a copy of the fixture workspace.
 * @returns the counts; a suite that could not run, or in which no test ran, counts as one failure.
 */
export async function runEditorSuite(kind: EditorKind): Promise<Tally> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vitalint-editor-'));
  const files = { report: path.join(folder, 'report.txt'), tally: path.join(folder, 'tally.json') };
  const workspace = path.join(folder, 'workspace');
  fs.cpSync(path.join(editor, 'workspace'), workspace, { recursive: true });
  try {
    const launched = kind === 'desktop' ? await desktop(folder) : { executable: path.join(host, 'code.mjs'), args: [] };
    const code = await runTests({
      vscodeExecutablePath: launched.executable,
      extensionDevelopmentPath: path.join(editor, 'suite-host'),
      extensionTestsPath: path.join(bundled, 'index'),
      launchArgs: [workspace, ...launched.args],
      extensionTestsEnv: {
        VITALINT_VSCODE: kind,
        VITALINT_VSIX: vsix,
        VITALINT_REPORT: files.report,
        VITALINT_TALLY: files.tally,
      },
    }).catch((error: unknown) => error);
    if (fs.existsSync(files.report)) process.stdout.write(fs.readFileSync(files.report, 'utf8'));
    return settle(files.tally, code === 0);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Reads the counts that a run left, and makes a run that ended badly, or without a test, a failure. */
export function settle(file: string, endedWell: boolean): Tally {
  const tally = fs.existsSync(file)
    ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Tally)
    : { passed: 0, failed: 0, skipped: 0 };
  const ran = tally.passed + tally.failed + tally.skipped > 0;
  return (endedWell && ran) || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** A downloaded desktop VS Code with the .vsix in an extensions folder of its own. */
async function desktop(folder: string): Promise<{ executable: string; args: string[] }> {
  const executable = await downloadAndUnzipVSCode();
  const profile = [
    `--extensions-dir=${path.join(folder, 'extensions')}`,
    `--user-data-dir=${path.join(folder, 'user')}`,
  ];
  const [cli = executable] = resolveCliArgsFromVSCodeExecutablePath(executable);
  execFileSync(cli, [...profile, '--install-extension', vsix], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { executable, args: profile };
}
