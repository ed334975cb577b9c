// @case: entries of a tar archive written one by one
import * as tar from 'tar';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

export async function unpack(update: string, target: string): Promise<void> {
  await tar.t({
    file: update,
    onReadEntry: (entry) => {
      // expect: zip-slip
      entry.pipe(createWriteStream(join(target, entry.path)));
    },
  });
}
// @case: the original names of a JSZip archive
import JSZip from 'jszip';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function importStudy(data: Buffer, folder: string): Promise<void> {
  const zip = await JSZip.loadAsync(data);
  zip.forEach(async (_path, entry) => {
    const content = await entry.async('nodebuffer');
    // expect: zip-slip
    await writeFile(join(folder, entry.unsafeOriginalName ?? entry.name), content);
  });
}
// @case: files that decompress gives back
import decompress from 'decompress';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export async function restore(archive: Buffer): Promise<void> {
  const files = await decompress(archive);
  for (const file of files) {
    // expect: zip-slip
    writeFileSync(join('/var/lib/gateway', file.path), file.data);
  }
}
