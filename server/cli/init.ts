import * as fs from 'node:fs';
import { posix } from 'node:path';
import { CONFIG_FILE } from '../engine/config';
import { deviceProfiles } from '../engine/config-types';
import { exitCodes, UsageError, type Io } from './io';

const TEMPLATE = `{
  // Which rules run: "recommended" (concrete evidence), "strict" (also what depends on how the system is run)
  // or "audit" (also hints for a reviewer who reads the whole code).
  "preset": "recommended",

  // What the code belongs to. A threat weighs more in a ventilator than in a step counter, so the profile raises or
  // lowers severities: ${deviceProfiles.map((profile) => `"${profile}"`).join(', ')}.
  "deviceProfile": "monitoring",

  // "vitalint scan" exits with 1 when it finds something of this severity or worse: "error", "warning", "info", "never".
  "failOn": "error",

  // Globs of files to leave out. What .gitignore lists, node_modules, dist and the like are left out anyway.
  "exclude": [],

  // Severity by rule: "off", "info", "warning" or "error". "vitalint rules" lists the rules.
  "rules": {
    // "no-cleartext-mqtt": "error"
  }
}
`;

/**
 * `vitalint init`: writes a configuration file with comments.
 * @throws UsageError when there is one already: it is never overwritten
 */
export function init(io: Io): number {
  const file = posix.join(io.cwd, CONFIG_FILE);
  try {
    fs.writeFileSync(file, TEMPLATE, { flag: 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageError(
      exists
        ? `${CONFIG_FILE} exists already; it was left as it is.`
        : `${CONFIG_FILE} cannot be written: ${(error as Error).message}`,
    );
  }
  io.stdout.write(`Wrote ${CONFIG_FILE}. Now run "vitalint scan".\n`);
  return exitCodes.clean;
}
