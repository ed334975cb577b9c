// @case: chmod
import { chmodSync } from 'node:fs';
chmodSync('/etc/gateway/limits.json', 0o640);

// @case: text
import { chmod } from 'node:fs/promises';
export const open = () => chmod('/var/lib/gateway/readings.db', '600');

// @case: mode of another file
// @file: modes.ts
export const MODES = { shared: 0o660 };
// @file: write.ts
import fs from 'node:fs';
import { MODES } from './modes';
export const store = (reading: string): void => fs.writeFileSync('/var/lib/gateway/last.json', reading, { mode: MODES.shared });

// @case: folder
import { mkdirSync as make } from 'node:fs';
make('/var/lib/gateway/spool', { recursive: true, mode: 0o750 });

// @case: wrapper of another file
// @file: files.ts
import { chmodSync } from 'node:fs';
export const setMode = (file: string, mode?: number): void => chmodSync(file, mode ?? 0o600);
// @file: install.ts
import { setMode } from './files';
setMode('/opt/gateway/update.sh', 0o755);

// @case: not known
import { chmodSync } from 'node:fs';
export const restore = (file: string, mode: number): void => chmodSync(file, mode);

// @case: digits that are read as octal
import { chmodSync, chmod } from 'node:fs';
const TARGETS = { '0755': ['bin/*'], '0644': ['lib/*'] };
for (const [mode, files] of Object.entries(TARGETS)) chmodSync(files[0]!, parseInt(mode, 8));
chmodSync('/opt/gateway/run.sh', Number.parseInt('755', 8));
chmodSync('/opt/gateway/run.sh', Number('0o755'));
chmod('/opt/gateway/run.sh', parseInt('111101101', 2), () => undefined);
chmodSync('/opt/gateway/run.sh', parseInt('1ed', 16));

// @case: folder for the files of all, which each may remove of his own only
import { promises as fs, mkdirSync } from 'node:fs';
const SHARED = 0o1777;
export const share = (folder: string) => fs.chmod(folder, SHARED);
mkdirSync('/run/gateway/locks', { mode: 0o1777 });

// @case: what Node asks for without a mode, which the umask cuts
import fs, { mkdirSync, openSync } from 'node:fs';
mkdirSync('/var/lib/gateway/logs', { recursive: true, mode: 0o777 });
fs.writeFileSync('/var/lib/gateway/last.json', '{}', { mode: 0o666 });
export const log = openSync('/var/lib/gateway/pump.log', 'a', 0o666);
