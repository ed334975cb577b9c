/**
 * Compares the library models with the type declarations of the real packages.
 *   tsx scripts/check-models.ts            fetches what is missing, then compares
 *   tsx scripts/check-models.ts --fetch    fetches only
 *   tsx scripts/check-models.ts --pin DIR  writes the manifest from the packages installed in DIR/node_modules
 */
import fs from 'node:fs';
import path from 'node:path';
import { libraryModels } from '../rules/models/index';
import { checkModels } from './models/check';
import { DeclarationIndex } from './models/declarations';
import { declarationsFolder, fetchDeclarations, manifestFile } from './models/fetch';

function pin(folder: string): void {
  const checked = libraryModels.filter((library) => library.unchecked === undefined);
  const packages = new DeclarationIndex(checked, folder).packagesRead(folder);
  fs.writeFileSync(manifestFile, JSON.stringify(packages, undefined, 2) + '\n');
  console.log(`${Object.keys(packages).length} packages pinned in ${path.relative(process.cwd(), manifestFile)}`);
}

function main(args: readonly string[]): number {
  const [option, value] = args;
  if (option === '--pin') {
    if (value === undefined) {
      console.error('--pin needs the folder in which the packages are installed');
      return 2;
    }
    pin(path.resolve(value));
    return 0;
  }
  fetchDeclarations((line) => console.error(`Fetching type declarations: ${line}`));
  if (option === '--fetch') return 0;
  const problems = checkModels(libraryModels, declarationsFolder());
  for (const { library, at, message } of problems) console.error(`${library}: ${at || 'the whole'}: ${message}`);
  console.log(
    problems.length === 0
      ? `${libraryModels.length} models agree with their packages`
      : `${problems.length} disagreements`,
  );
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
