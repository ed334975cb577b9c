import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { installHost, vsix } from './editor';

/** `npm run screenshot [folder file rule]`: the README's picture, of the packaged extension in the workbench. */
const root = path.join(__dirname, '..');
const [folder = 'test/editor/workspace', file = 'src/gateway.ts', rule = 'no-cleartext-mqtt'] = process.argv.slice(2);
installHost();
const { status } = spawnSync(
  process.execPath,
  [
    path.join(root, 'test/editor/host/screenshot.mjs'),
    path.resolve(folder),
    file,
    rule,
    path.join(root, 'docs/images/editor.png'),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, VITALINT_VSIX: vsix } },
);
process.exitCode = status ?? 1;
