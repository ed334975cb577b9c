import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const server = path.join(__dirname, '..', '..', 'dist', 'language-server.js');
const BROKEN = "import mqtt from 'mqtt';\nconst BROKER = 'mqtt://pump.ward.example';\nmqtt.connect(BROKER);\n";

interface Seen {
  diagnostics?: { line: number; source: string; code: string }[];
  hover?: { contents: { value: string } };
  afterEdit?: unknown[];
  exit?: { code: number };
}

/** `vitalint-language-server --stdio`, the built one, under a client that is not ours. */
describe('Neovim as a client', function () {
  this.timeout(60_000);
  let folder: string;

  before(function () {
    const there = spawnSync('nvim', ['--version']).status === 0;
    if (!there && process.env['CI'] === 'true')
      throw new Error('nvim is not installed; on Debian: apt-get install neovim');
    if (!there) {
      console.log('    skipped: nvim is not installed (Debian: apt-get install neovim)');
      this.skip();
    }
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vitalint-nvim-'));
  });
  after(() => {
    if (folder) fs.rmSync(folder, { recursive: true, force: true });
  });

  it('gets diagnostics and hover, follows an edit, and ends the server', () => {
    const file = path.join(folder, 'gateway.ts');
    fs.writeFileSync(file, BROKEN);
    const run = spawnSync(
      'nvim',
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${path.join(__dirname, 'probe.lua')}`],
      {
        encoding: 'utf8',
        timeout: 50_000,
        env: {
          ...process.env,
          SERVER: JSON.stringify([process.execPath, server, '--stdio']),
          FILE: file,
          HOVER: '2:14',
          XDG_CACHE_HOME: folder,
          XDG_STATE_HOME: folder,
        },
      },
    );
    assert.equal(run.status, 0, `${run.stdout}\n${run.stderr}`);
    const seen = Object.assign(
      {},
      ...run.stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Seen),
    ) as Seen;
    assert.deepEqual(
      seen.diagnostics?.map(({ line, source, code }) => ({ line, source, code })),
      [{ line: 2, source: 'vitalint', code: 'no-cleartext-mqtt' }],
    );
    assert.match(seen.hover?.contents.value ?? '', /IOMT-[A-Z]{3}-\d\d/u);
    assert.equal(seen.afterEdit?.length, 0);
    assert.equal(seen.exit?.code, 0);
  });
});
