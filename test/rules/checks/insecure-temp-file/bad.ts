// @case: fixed name
import { writeFileSync } from 'node:fs';
// expect: insecure-temp-file
export const store = (reading: string): void => writeFileSync('/tmp/reading.json', reading);

// @case: name of another file
// @file: names.ts
export const SPOOL = '/var/tmp/hl7-spool.txt';
// @file: spool.ts
import { appendFile } from 'node:fs/promises';
import { SPOOL } from './names';
// expect: insecure-temp-file
export const spool = (message: string) => appendFile(SPOOL, message);

// @case: name by the time
import fs from 'node:fs';
export function capture(ecg: Buffer): void {
  const file = `/tmp/ecg-${Date.now()}.raw`;
  // expect: insecure-temp-file
  fs.writeFileSync(file, ecg);
}

// @case: name by a weak random number, wrapper of another file
// @file: write.ts
import { writeFile } from 'node:fs/promises';
export const write = (file: string, data: string) => writeFile(file, data);
// @file: report.ts
import { write } from './write';
export const report = (text: string) =>
  // expect: insecure-temp-file
  write('/tmp/report-' + Math.random() + '.txt', text);

// @case: name of the package tmp
import tmp from 'tmp';
// expect: insecure-temp-file
export const target = tmp.tmpNameSync();

// @case: stream in shared memory
import { createWriteStream as open } from 'node:fs';
// expect: insecure-temp-file
export const stream = open('/dev/shm/spo2.ring');

// @case: in the folder that the system names
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
export function dump(text: string): void {
  // expect: insecure-temp-file
  fs.writeFileSync(path.join(os.tmpdir(), 'patient-export.json'), text);
}
