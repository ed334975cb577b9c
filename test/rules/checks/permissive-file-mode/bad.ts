// @case: chmod
import { chmodSync } from 'node:fs';
// expect: permissive-file-mode
chmodSync('/etc/gateway/limits.json', 0o777);

// @case: text
import { chmod } from 'node:fs/promises';
// expect: permissive-file-mode
export const open = () => chmod('/var/lib/gateway/readings.db', '666');

// @case: mode of another file
// @file: modes.ts
export const MODES = { shared: 0o777 };
// @file: write.ts
import fs from 'node:fs';
import { MODES } from './modes';
export const store = (reading: string): void =>
  // expect: permissive-file-mode
  fs.writeFileSync('/var/lib/gateway/last.json', reading, { mode: MODES.shared });

// @case: folder
import { mkdirSync as make } from 'node:fs';
process.umask(0);
// expect: permissive-file-mode
make('/var/lib/gateway/spool', { recursive: true, mode: 0o777 });

// @case: wrapper of another file
// @file: files.ts
import { chmodSync } from 'node:fs';
export const setMode = (file: string, mode?: number): void => chmodSync(file, mode ?? 0o600);
// @file: install.ts
import { setMode } from './files';
// expect: permissive-file-mode
setMode('/opt/gateway/update.sh', 0o757);

// @case: stream, options in steps
import { createWriteStream } from 'node:fs';
const options: { flags: string; mode?: number } = { flags: 'a' };
options.mode = 511;
export const log = () =>
  // expect: permissive-file-mode
  createWriteStream('/var/log/pump.log', options);

// @case: digits that are read as octal, and those that are not
import { chmodSync } from 'node:fs';
// expect: permissive-file-mode
chmodSync('/opt/gateway/config.json', parseInt('0666', 8));
// expect: permissive-file-mode
chmodSync('/opt/gateway/run.sh', parseInt('755'));
// expect: permissive-file-mode
chmodSync('/opt/gateway/config.json', Number('0o666'));
// expect: permissive-file-mode
chmodSync('/opt/gateway/config.json', parseInt('110110110', 2));

// @case: the bit of shared folders on a file, and set-user-id
import { chmodSync, writeFileSync } from 'node:fs';
// expect: permissive-file-mode
writeFileSync('/var/lib/gateway/limits.json', '{}', { mode: 0o1666 });
// expect: permissive-file-mode
chmodSync('/opt/gateway/pump', 0o4777);
