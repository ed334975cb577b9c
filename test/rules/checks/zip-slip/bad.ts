// @case: adm-zip
import AdmZip from 'adm-zip';
import { writeFileSync } from 'node:fs';
export function unpack(file: string): void {
  new AdmZip(file).getEntries().forEach((entry) => {
    // expect: zip-slip
    writeFileSync('/opt/gateway/' + entry.entryName, entry.getData());
  });
}

// @case: unzipper
import fs from 'node:fs';
import unzipper from 'unzipper';
fs.createReadStream('update.zip').pipe(unzipper.Parse());
unzipper.Parse().on('entry', (entry) => {
  // expect: zip-slip
  entry.pipe(fs.createWriteStream(`/opt/gateway/${entry.path}`));
});

// @case: writer of another file
// @file: write.ts
import { writeFile } from 'node:fs/promises';
export const put = (name: string, data: Buffer): Promise<void> => writeFile(`/srv/studies/${name}`, data);
// @file: study.ts
import Zip from 'adm-zip';
import { put } from './write';
export async function store(study: Buffer): Promise<void> {
  for (const entry of new Zip(study).getEntries()) {
    // expect: zip-slip
    await put(entry.entryName, entry.getData());
  }
}

// @case: class across files
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
const installer = new Installer('/opt/pump');
export function install(archive: Buffer): void {
  const entries = new AdmZip(archive).getEntries();
  // expect: zip-slip
  for (const entry of entries) installer.file(entry.entryName, entry.getData());
}

// @case: folders first
import AdmZip from 'adm-zip';
import fs from 'node:fs';
import path from 'node:path';
export function folders(archive: Buffer, target: string): void {
  for (const entry of new AdmZip(archive).getEntries()) {
    const file = path.resolve(target, entry.entryName);
    // expect: zip-slip
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
}

// @case: directory of unzipper
import { writeFile } from 'node:fs/promises';
import { Open } from 'unzipper';
export async function logs(): Promise<void> {
  const directory = await Open.file('logs.zip');
  for (const file of directory.files) {
    // expect: zip-slip
    await writeFile('logs/' + file.path, await file.buffer());
  }
}

// @case: archive in memory, unzipper
import { createWriteStream } from 'node:fs';
import unzipper from 'unzipper';
export async function unpack(buffer: Buffer): Promise<void> {
  const directory = await unzipper.Open.buffer(buffer);
  for (const entry of directory.files) {
    // expect: zip-slip
    entry.stream().pipe(createWriteStream('uploads/complaints/' + entry.path));
  }
}

// @case: AdmZip called without new
const AdmZip = require('adm-zip');
const fs = require('fs');
module.exports = function unpack(data) {
  for (const entry of AdmZip(data).getEntries()) {
    // expect: zip-slip
    fs.writeFileSync('studies/' + entry.entryName, entry.getData());
  }
};

// @case: names from bytes, without a check
import fs from 'node:fs';
import path from 'node:path';
import * as yauzl from 'yauzl';
export function unpack(source: string, target: string): void {
  yauzl.open(source, { lazyEntries: true, decodeStrings: false }, (error, archive) => {
    if (error) throw error;
    archive.on('entry', (entry) => {
      const name = entry.fileName.toString('utf8');
      // expect: zip-slip
      fs.mkdirSync(path.join(target, name), { recursive: true });
    });
  });
}

// @case: the way from the folder is looked at, and kept where it leads up
import fs from 'node:fs';
import path from 'node:path';
import AdmZip from 'adm-zip';
export function unpack(archive: Buffer, target: string): void {
  for (const entry of new AdmZip(archive).getEntries()) {
    const file = path.join(target, entry.entryName);
    // expect: zip-slip
    if (path.relative(target, file).startsWith('..')) fs.writeFileSync(file, entry.getData());
  }
}

// @case: another file is compared
import fs from 'node:fs';
import path from 'node:path';
import AdmZip from 'adm-zip';
export function unpack(archive: Buffer, target: string, list: string): void {
  for (const entry of new AdmZip(archive).getEntries()) {
    const file = path.join(target, entry.entryName);
    const resolved = path.resolve(list);
    if (!resolved.startsWith(target + path.sep)) throw new Error('not in the folder');
    // expect: zip-slip
    fs.writeFileSync(file, entry.getData());
  }
}

// @case: entries of a stream that a file is piped into
import fs from 'node:fs';
import path from 'node:path';
import unzipper from 'unzipper';
fs.createReadStream('firmware.zip')
  .pipe(unzipper.Parse())
  // expect: zip-slip
  .on('entry', (entry) => entry.pipe(fs.createWriteStream(path.join('/opt/firmware', entry.path))));
