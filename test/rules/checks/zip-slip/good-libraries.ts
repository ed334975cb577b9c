// @case: entries of a tar archive with a checked path
import * as tar from 'tar';
import { createWriteStream } from 'node:fs';
import { resolve, sep } from 'node:path';

export async function unpack(update: string, target: string): Promise<void> {
  await tar.t({
    file: update,
    onReadEntry: (entry) => {
      const path = resolve(target, entry.path);
      if (!path.startsWith(resolve(target) + sep)) throw new Error('outside of the folder');
      entry.pipe(createWriteStream(path));
    },
  });
}
// @case: tar extracts by itself and takes the dots out
import * as tar from 'tar';

export const unpackAll = (update: string): Promise<void> => tar.x({ file: update, cwd: '/var/lib/update' });
// @case: the names that JSZip gives are without dots
import JSZip from 'jszip';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function importStudy(data: Buffer, folder: string): Promise<void> {
  const zip = await JSZip.loadAsync(data);
  zip.forEach(async (_path, entry) => {
    const content = await entry.async('nodebuffer');
    await writeFile(join(folder, entry.name), content);
  });
}
// @case: files that decompress gives back go by their last name
import decompress from 'decompress';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export async function restore(archive: Buffer): Promise<void> {
  const files = await decompress(archive);
  for (const file of files) {
    writeFileSync(join('/var/lib/gateway', basename(file.path)), file.data);
  }
}
