// A headless Chromium: the one that is named, the system's, or the one that comes from npm.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// Root has no sandbox; without the last three Chromium asks its maker's hosts at every start.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @returns a browser that started.
 * @throws with what was tried and what to install, when none does.
 */
export async function launchBrowser() {
  const tried = [];
  for (const find of candidates()) {
    let found;
    try {
      found = await find();
      if (found.executablePath === undefined) continue;
      return await chromium.launch({ ...found, headless: true, args: ARGUMENTS });
    } catch (error) {
      tried.push(
        `${found?.executablePath ?? 'the npm package @sparticuz/chromium'}: ${String(error).split('\n').slice(0, 6).join('\n    ')}`,
      );
    }
  }
  throw new Error(
    'No Chromium starts, so the extension cannot be tested in the editor. Install one (Debian: apt-get install chromium), ' +
      'or name one in VITALINT_CHROMIUM (npm: take the one from npm); the one from npm needs the libraries libnss3, libnspr4 and libexpat1.\n' +
      `Tried:\n  ${tried.join('\n  ') || 'nothing, none was found'}`,
  );
}

/** Each finds a browser: its executable, undefined when there is none, and the environment that it needs. */
function candidates() {
  const named = process.env.VITALINT_CHROMIUM;
  if (named === 'npm') return [fromNpm];
  if (named) return [() => ({ executablePath: named })];
  return [() => ({ executablePath: onPath() }), fromNpm];
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

/**
 * Unpacks once, beside this file: the package itself would leave 200 MB in the system's temporary folder. It carries the
 * libraries of a host that has none (NSS and others), and unpacks them when it takes this one for such a host.
 */
async function fromNpm() {
  const before = { ...process.env };
  process.env.TMPDIR = path.join(here, '.chromium');
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  delete process.env.LD_LIBRARY_PATH;
  fs.mkdirSync(process.env.TMPDIR, { recursive: true });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = await packed.executablePath();
    return { executablePath, env: { ...before, LD_LIBRARY_PATH: path.join(process.env.TMPDIR, 'al2023', 'lib') } };
  } finally {
    process.env = before;
  }
}
