import * as fs from 'node:fs';
import * as path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import manifest from '../package.json';
import { renderPages } from './pages';
import { typescriptParser } from './typescript-parser';

const root = path.join(__dirname, '..');
const production = process.argv.includes('--production');

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The ES module builds of a few packages are smaller, and can be shaken.
  mainFields: ['module', 'main'],
  define: { 'process.env.VITALINT_VERSION': JSON.stringify(manifest.version) },
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * One bundle a door. `laterLoaded` names what another bundle brings: the language server answers `initialize` before the
 * analysis, with the parser in it, is read.
 */
const bundles: readonly { entry: string; out: string; laterLoaded?: readonly string[]; executable?: boolean }[] = [
  { entry: 'client/extension.ts', out: 'client.js', laterLoaded: ['vscode'] },
  { entry: 'server/protocol/main.ts', out: 'language-server.js', laterLoaded: ['./analysis'], executable: true },
  { entry: 'server/protocol/analysis.ts', out: 'analysis.js' },
  { entry: 'server/host/scan-worker.ts', out: 'scan-worker.js' },
  { entry: 'server/cli/main.ts', out: 'cli.js', executable: true },
  // The worker pool looks for its own entry at this place beside the bundle it is in.
  { entry: 'node_modules/tinypool/dist/entry/worker.js', out: 'entry/worker.js' },
  { entry: 'rules/eslint-plugin.ts', out: 'eslint-plugin.js' },
];

/** What the analysis needs of TypeScript is as much as all else: it is shipped once, and each bundle loads that one. */
const TYPESCRIPT = 'typescript.js';
const sharedTypeScript: Plugin = {
  name: 'shared-typescript',
  setup({ onResolve }) {
    // tsserverlibrary is the same file by its former name.
    onResolve({ filter: /^typescript(\/lib\/(typescript|tsserverlibrary)(\.js)?)?$/ }, () => ({
      path: `./${TYPESCRIPT}`,
      external: true,
    }));
  },
};

/** Messages are given in English: zod's translations into fifty languages are half a megabyte that nobody reads. */
const englishOnly: Plugin = {
  name: 'english-only',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.(js|cjs)$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      loader: 'js',
    }));
  },
};

const IMPORT_META_URL = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";

/** Bytes; the client is read at every start of an editor window. */
const CLIENT_BUDGET = 500_000;

async function main(): Promise<void> {
  const dist = path.join(root, 'dist');
  fs.rmSync(dist, { recursive: true, force: true });
  fs.mkdirSync(dist, { recursive: true });
  for (const bundle of bundles) {
    if (!fs.existsSync(path.join(root, bundle.entry))) {
      console.log(`skipped ${bundle.out}: there is no ${bundle.entry}`);
      continue;
    }
    await build(optionsOf(bundle));
    if (bundle.executable) fs.chmodSync(path.join(dist, bundle.out), 0o755);
    report(bundle.out);
  }
  await build({
    ...common,
    stdin: { contents: "import { api } from 'typescript-parser'; module.exports = api;", resolveDir: root },
    plugins: [typescriptParser(root)],
    outfile: path.join('dist', TYPESCRIPT),
    sourcemap: false,
  });
  report(TYPESCRIPT);
  const pages = renderPages(path.join(root, 'docs'));
  fs.writeFileSync(path.join(dist, 'pages.json'), JSON.stringify(pages));
  console.log(`${'pages.json'.padEnd(20)} ${Object.keys(pages).length.toString().padStart(6)} pages`);
  const client = fs.statSync(path.join(dist, 'client.js')).size;
  if (production && client > CLIENT_BUDGET)
    throw new Error(`dist/client.js has ${client} bytes, the budget is ${CLIENT_BUDGET}`);
}

function optionsOf({ entry, out, laterLoaded, executable }: (typeof bundles)[number]): BuildOptions {
  return {
    ...common,
    entryPoints: [entry],
    outfile: path.join('dist', out),
    external: [...(laterLoaded ?? [])],
    plugins: [sharedTypeScript, englishOnly],
    // The worker pool is an ES module and asks where it is.
    define: { ...common.define, 'import.meta.url': 'importMetaUrl' },
    banner: { js: `${executable ? '#!/usr/bin/env node\n' : ''}${IMPORT_META_URL}` },
  };
}

function report(out: string): void {
  const { size } = fs.statSync(path.join(root, 'dist', out));
  console.log(`${out.padEnd(20)} ${(size / 1000).toFixed(0).padStart(6)} kB`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
