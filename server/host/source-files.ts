import { posix } from 'node:path';

const SOURCE_EXTENSIONS: ReadonlySet<string> = new Set(['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']);

/** Folders of other people's code, build results and caches. They are left out before they are opened. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['node_modules', 'bower_components', 'jspm_packages', '.yarn', '.pnpm-store'],
  ...['.git', '.hg', '.svn', '.jj'],
  ...[
    'dist',
    'build',
    'out',
    '.next',
    '.nuxt',
    '.output',
    '.svelte-kit',
    '.angular',
    '.expo',
    '.docusaurus',
    '.serverless',
    '.aws-sam',
    'cdk.out',
  ],
  ...[
    'coverage',
    '.nyc_output',
    '.turbo',
    '.cache',
    '.parcel-cache',
    '.vite',
    '.nx',
    '.vitalint-cache',
    '.vscode-test',
  ],
]);

/** Files that decide where imports lead. */
const MANIFEST = /^(?:package|[jt]sconfig.*)\.json$/u;

/** Whether the name is that of a TypeScript or JavaScript file with code in it; declaration files have none. */
export function isSourceName(name: string): boolean {
  return SOURCE_EXTENSIONS.has(posix.extname(name)) && !/\.d(?:\.\w+)?\.[cm]?ts$/u.test(name);
}

export function isManifestName(name: string): boolean {
  return MANIFEST.test(name);
}

/** Whether a folder of that name is left out wherever it stands. */
export function isLeftOutName(name: string): boolean {
  return LEFT_OUT.has(name);
}

/**
 * Whether a file is source code outside the folders that are always left out.
 * @param folder the workspace folder, whose own path does not count
 */
export function isOwnSource(file: string, folder: string | undefined): boolean {
  const below =
    folder !== undefined && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : posix.basename(file);
  return isSourceName(file) && !below.split('/').slice(0, -1).some(isLeftOutName);
}
