import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** A line that a rule of the recommended preset reports, with severity error. */
export const INSECURE =
  "import https from 'https';\nhttps.request({ hostname: 'api.example.com', rejectUnauthorized: false });\n";

/** A folder of its own for one test, with the files given. Its path has no links in it. */
export function makeFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'vitalint-test-')));
  addFiles(folder, files);
  return folder;
}

export function addFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
}

export function removeFolders(folders: readonly string[]): void {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
}
