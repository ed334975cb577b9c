/**
 * Writes what is made from the rules and the taxonomy: the catalogue, the pages, the configuration's schema.
 *   tsx scripts/generate.ts           writes files that changed and removes pages that are no longer made
 *   tsx scripts/generate.ts --check   writes nothing; lists stale files and exits with 1 when there are any
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { GENERATED } from './generate/markdown';
import { read, root, ruleFiles } from './generate/rule-files';
import * as ruleIndex from './generate/rule-index';

interface Generator {
  /** The content of each file by its path from the root, with forward slashes. */
  generate(): Promise<Map<string, string>>;
}

/** Folders whose generated pages go when nothing makes them any more. */
const FOLDERS = ['docs/threats', 'docs/rules'];

/** They import the catalogue, so they are loaded when it has been written. */
const fromCatalogue = ['guidance', 'threat-pages', 'rule-pages', 'config-schema'];

/** A file that is not what it should be; without content it should not be there. */
export interface Stale {
  readonly file: string;
  readonly content?: string;
}

/** What has to change for the generated files to be fresh. While the catalogue is stale, nothing made from it is judged. */
export async function staleFiles(): Promise<readonly Stale[]> {
  const wanted = await ruleIndex.generate();
  const index = [...wanted].filter(([file, content]) => read(file) !== content);
  if (index.length > 0) return index.map(([file, content]) => ({ file, content }));
  for (const name of fromCatalogue) {
    for (const [file, content] of await load(name).generate()) wanted.set(file, content);
  }
  const changed = [...wanted].filter(([file, content]) => read(file) !== content);
  return [...changed.map(([file, content]) => ({ file, content })), ...orphans(wanted).map((file) => ({ file }))];
}

function load(name: string): Generator {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(`./generate/${name}`) as Generator;
}

/** Pages that were generated once and no longer are. */
function orphans(wanted: ReadonlyMap<string, string>): string[] {
  return FOLDERS.flatMap((folder) => {
    const full = path.join(root, folder);
    const pages = fs.existsSync(full) ? fs.readdirSync(full).filter((name) => name.endsWith('.md')) : [];
    return pages
      .map((name) => `${folder}/${name}`)
      .filter((file) => !wanted.has(file) && read(file)?.startsWith(GENERATED));
  });
}

function apply({ file, content }: Stale): void {
  const full = path.join(root, file);
  if (content === undefined) fs.rmSync(full);
  else {
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, content);
  }
  console.log(`${content === undefined ? 'removed' : 'written'}: ${file}`);
}

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.filter((arg) => arg !== '--check');
  if (unknown.length > 0) {
    console.error(`Unknown argument: ${unknown.join(' ')}. The only option is --check.`);
    return 2;
  }
  const check = args.includes('--check');
  if (!check) {
    // First, since everything else is made from the catalogue.
    for (const [file, content] of await ruleIndex.generate()) if (read(file) !== content) apply({ file, content });
  }
  for (const { id, page } of ruleFiles()) if (!page) console.error(`${id} has no page beside it yet.`);
  const stale = await staleFiles();
  if (!check) stale.forEach(apply);
  else
    for (const { file, content } of stale)
      console.error(`${content === undefined ? 'no longer made' : 'stale'}: ${file}`);
  if (check && stale.length > 0) console.error('Run "npm run generate" and commit what it writes.');
  return check && stale.length > 0 ? 1 : 0;
}

if (require.main === module) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
