// @case: base name
import AdmZip from 'adm-zip';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
export function unpack(file: string): void {
  new AdmZip(file).getEntries().forEach((entry) => {
    writeFileSync('/opt/gateway/' + path.basename(entry.entryName), entry.getData());
  });
}

// @case: resolved path compared with the folder
import fs from 'node:fs';
import path from 'node:path';
import unzipper from 'unzipper';
const ROOT = '/opt/gateway';
unzipper.Parse().on('entry', (entry) => {
  const file = path.resolve(ROOT, entry.path);
  if (!file.startsWith(ROOT + path.sep)) throw new Error('entry leaves the folder');
  entry.pipe(fs.createWriteStream(file));
});

// @case: names of the program, across files
// @file: write.ts
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
export const put = (name: string, data: Buffer): Promise<void> => writeFile(path.join('/srv/studies', name), data);
// @file: study.ts
import Zip from 'adm-zip';
import { put } from './write';
export async function store(study: Buffer): Promise<void> {
  for (const [index, entry] of new Zip(study).getEntries().entries()) await put(`${index}.dcm`, entry.getData());
}

// @case: extractAllTo checks itself
import AdmZip from 'adm-zip';
export const unpack = (archive: Buffer): void => new AdmZip(archive).extractAllTo('/opt/gateway', true);

// @case: known names, across files
// @file: installer.ts
import fs from 'node:fs';
export class Installer {
  constructor(private readonly root: string) {}
  file(name: string, data: Buffer): void {
    fs.appendFileSync(`${this.root}/${name}`, data);
  }
}
// @file: update.ts
import AdmZip from 'adm-zip';
import { Installer } from './installer';
const NAMES = ['main.js', 'limits.json'];
const installer = new Installer('/opt/pump');
export function install(archive: Buffer): void {
  for (const entry of new AdmZip(archive).getEntries()) if (NAMES.includes(entry.entryName)) installer.file(entry.entryName, entry.getData());
}

// @case: names are only listed
import AdmZip from 'adm-zip';
export const names = (archive: Buffer): string[] => new AdmZip(archive).getEntries().map((entry) => entry.entryName);

// @case: archive in memory, last part of the name
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import unzipper from 'unzipper';
export async function unpack(buffer: Buffer): Promise<void> {
  const directory = await unzipper.Open.buffer(buffer);
  for (const entry of directory.files) entry.stream().pipe(createWriteStream('uploads/' + path.basename(entry.path)));
}

// @case: the resolved path is compared, the joined one is written
import fs from 'node:fs';
import path from 'node:path';
import unzipper from 'unzipper';
export function unpack(archive: NodeJS.ReadableStream, target: string): void {
  archive.pipe(unzipper.Parse()).on('entry', (entry) => {
    const file = path.join(target, entry.path);
    const resolved = path.resolve(file);
    if (!resolved.startsWith(path.resolve(target) + path.sep)) {
      entry.autodrain();
      return;
    }
    fs.mkdirSync(path.dirname(file), { recursive: true });
    entry.pipe(fs.createWriteStream(file));
  });
}

// @case: the way from the folder does not lead up
import fs from 'node:fs';
import path from 'node:path';
import AdmZip from 'adm-zip';
export function unpack(archive: Buffer, target: string): void {
  for (const entry of new AdmZip(archive).getEntries()) {
    const file = path.join(target, entry.entryName);
    const relative = path.relative(target, file);
    if (relative.startsWith('..') || path.isAbsolute(relative)) throw new Error('entry leaves the folder');
    fs.writeFileSync(file, entry.getData());
  }
}

// @case: names that the library checks while it decodes them
import fs from 'node:fs';
import path from 'node:path';
import yauzl from 'yauzl';
export function unpack(source: string, target: string): void {
  yauzl.open(source, { lazyEntries: true }, (error, archive) => {
    if (error) throw error;
    archive.on('entry', (entry) => {
      const file = path.join(target, entry.fileName.replace(/^models\//, ''));
      archive.openReadStream(entry, (_, data) => data.pipe(fs.createWriteStream(file)));
    });
  });
}

// @case: names from bytes, checked by the library's own function
import fs from 'node:fs';
import path from 'node:path';
import * as yauzl from 'yauzl';
export function unpack(source: string, target: string): void {
  yauzl.open(source, { lazyEntries: true, decodeStrings: false }, (error, archive) => {
    if (error) throw error;
    archive.on('entry', (entry) => {
      const name = entry.fileName.toString('utf8');
      const problem = yauzl.validateFileName(name);
      if (problem) return archive.readEntry();
      fs.mkdirSync(path.join(target, name), { recursive: true });
    });
  });
}

// @case: a helper, found from the folder of the program, gives nothing for a path outside the folder
// @file: models/lib/paths.js
import path from 'node:path';
export function safeEntryPath(folder, segments) {
  const base = path.resolve(folder);
  const target = path.resolve(base, ...segments.filter((one) => typeof one === 'string' && one !== ''));
  if (target === base) return null;
  return target.startsWith(base + path.sep) ? target : null;
}
// @file: main.ts
import unzipper from 'unzipper';
import fs from 'node:fs';
import { safeEntryPath } from '/models/lib/paths';
export async function restore(file: string): Promise<void> {
  const directory = await unzipper.Open.file(file);
  for (const entry of directory.files) {
    const parts = entry.path.split('/').slice(1);
    const target = safeEntryPath('/srv/attachments', parts.slice(1));
    if (!target) continue;
    entry.stream().pipe(fs.createWriteStream(target));
  }
}
