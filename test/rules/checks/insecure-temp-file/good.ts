// @case: folder of the service
import { writeFileSync } from 'node:fs';
export const store = (reading: string): void => writeFileSync('/var/lib/gateway/reading.json', reading);

// @case: exclusive, name of another file
// @file: names.ts
export const SPOOL = '/var/tmp/hl7-spool.txt';
// @file: spool.ts
import { writeFile } from 'node:fs/promises';
import { SPOOL } from './names';
export const spool = (message: string) => writeFile(SPOOL, message, { flag: 'wx' });

// @case: folder made for it
import fs from 'node:fs';
import path from 'node:path';
const folder = fs.mkdtempSync('/tmp/ecg-');
export const capture = (ecg: Buffer): void => fs.writeFileSync(path.join(folder, 'ecg.raw'), ecg);

// @case: random name
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
export const report = (text: string) => writeFile(`/tmp/report-${randomUUID()}.txt`, text);

// @case: file of the package tmp
import tmp from 'tmp';
export const target = tmp.fileSync();

// @case: only read, across files
// @file: names.ts
export const RING = '/dev/shm/spo2.ring';
// @file: read.ts
import { createReadStream } from 'node:fs';
import { RING } from './names';
export const stream = createReadStream(RING);

// @case: a module that tries itself out
import fs from 'node:fs';
declare const module: { parent?: unknown };
export const load = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));
if (!module.parent) {
  fs.writeFileSync('/tmp/profile.json', '{}');
  load('/tmp/profile.json');
}

// @case: a name by chance in the folder that the system names
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
export function dump(text: string): void {
  fs.writeFileSync(path.join(os.tmpdir(), `${randomUUID()}.json`), text);
  fs.writeFileSync(path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'export-')), 'patient.json'), text);
}

// @case: a wrapper that names the file by what is in it
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
function keep(image: string, ending: '.png' | '.jpg'): string {
  const name = createHash('sha256').update(image).digest('hex');
  const file = path.join(os.tmpdir(), name + ending);
  fs.writeFileSync(file, image);
  return file;
}
export const picture = (image: string): string => keep(image, '.png');
