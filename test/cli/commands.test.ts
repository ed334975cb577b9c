import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadConfig } from '../../server/engine/config';
import { DiskFiles } from '../../server/host/disk-files';
import { addFiles, INSECURE, makeFolder, removeFolders } from '../host/folders';
import { vitalint } from './command-line';

const folders: string[] = [];

function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder;
}

const main = path.join(__dirname, '../../server/cli/main.ts');
const fromSource = ['--require', require.resolve('tsx/cjs'), main];

describe('vitalint', () => {
  after(() => removeFolders(folders));

  it('prints help, with the exit codes, when it is called without a command', async () => {
    const { code, out } = await vitalint(folderOf(), []);
    assert.equal(code, 0);
    assert.match(out, /scan .*\n[\s\S]*Exit codes:/);
  });

  it('prints its version', async () => {
    assert.match((await vitalint(folderOf(), ['--version'])).out, /^\S+\n$/);
  });

  it('explains rules and threats', async () => {
    const rule = await vitalint(folderOf(), ['explain', 'no-cleartext-mqtt']);
    assert.equal(rule.code, 0);
    assert.match(rule.out, /# no-cleartext-mqtt[\s\S]*IOMT-NET-02/);
    assert.match(
      (await vitalint(folderOf(), ['explain', 'iomt-net-02'])).out,
      /# IOMT-NET-02[\s\S]*What it can mean for a patient/,
    );
  });

  it('suggests what may have been meant', async () => {
    for (const [name, meant] of [
      ['no-clertext-mqtt', /Did you mean no-cleartext-mqtt\?/],
      ['IOMT-NET-2', /Did you mean IOMT-NET-/],
      ['quux-and-more', /"vitalint rules" and "vitalint threats" list/],
    ] as const) {
      const { code, err } = await vitalint(folderOf(), ['explain', name]);
      assert.equal(code, 2);
      assert.match(err, meant);
    }
  });

  it('tells what it knows of an expression', async () => {
    const folder = folderOf({
      'url.ts': "export const url = 'mqtt://ward';\n",
      'a.ts': "import mqtt from 'mqtt';\nimport { url } from './url';\nmqtt.connect(url);\n",
    });
    const { code, out } = await vitalint(folder, ['explain', '--value', 'a.ts:3:14']);
    assert.equal(code, 0);
    assert.match(out, /is the text "mqtt:\/\/ward"/);
    assert.match(out, /arrives as transport\.mqtt\.url in mqtt\.connect/);
    for (const position of ['a.ts', 'a.ts:99:1', 'b.ts:1:1'])
      assert.equal((await vitalint(folder, ['explain', '--value', position])).code, 2, position);
  });

  it('lists rules and threats, for people and for programs', async () => {
    assert.match((await vitalint(folderOf(), ['rules'])).out, /no-cleartext-mqtt +error +recommended/);
    assert.match((await vitalint(folderOf(), ['threats'])).out, /IOMT-NET-02 {2}Cleartext IoT messaging/);
    for (const command of ['rules', 'threats']) {
      const list = JSON.parse((await vitalint(folderOf(), [command, '--json'])).out) as { id: string }[];
      assert.ok(list.length > 10 && list.every(({ id }) => id));
    }
  });

  it('writes a configuration that it can read, and never over one', async () => {
    const folder = folderOf();
    assert.equal((await vitalint(folder, ['init'])).code, 0);
    const { config, problems } = loadConfig(`${folder}/vitalint.config.json`, new DiskFiles());
    assert.deepEqual(problems, []);
    assert.equal(config?.preset, 'recommended');
    const { code, err } = await vitalint(folder, ['init']);
    assert.equal(code, 2);
    assert.match(err, /exists already/);
  });

  describe('baseline', () => {
    it('accepts what there is, keeps comments, and reports what is new', async () => {
      const folder = folderOf({
        'src/[id].ts': INSECURE,
        'vitalint.config.json': '{\n  // the ward gateway\n  "preset": "strict"\n}\n',
      });
      const { code, out } = await vitalint(folder, ['baseline', '--reason', 'replaced in May', '--by', 'Kim']);
      assert.equal(code, 0);
      assert.match(out, /Accepted 1 finding in vitalint\.baseline\.json/);
      assert.match(
        fs.readFileSync(`${folder}/vitalint.config.json`, 'utf8'),
        /the ward gateway[\s\S]*vitalint\.baseline\.json/,
      );
      const again = await vitalint(folder, ['scan']);
      assert.equal(again.code, 0);
      assert.match(again.out, /1 more finding is accepted/);
      addFiles(folder, { 'src/b.ts': INSECURE });
      assert.equal((await vitalint(folder, ['scan'])).code, 1);
      await vitalint(folder, ['baseline', '--reason', 'also']);
      assert.equal((await vitalint(folder, ['scan'])).code, 0);
      const { accepted } = JSON.parse(fs.readFileSync(`${folder}/vitalint.baseline.json`, 'utf8')) as {
        accepted: { reason: string }[];
      };
      assert.deepEqual(
        accepted.map(({ reason }) => reason),
        ['replaced in May', 'also'],
      );
    });

    it('accepts a cause at every place that it reaches, in other files too', async () => {
      const folder = folderOf({
        'base.ts': "export const BASE = 'http://gateway.ward.example';\n",
        'a.ts':
          "import axios from 'axios';\nimport { BASE } from './base';\naxios.get(`${BASE}/a`);\naxios.get(`${BASE}/b`);\n",
        'lib/b.ts': "import axios from 'axios';\nimport { BASE } from '../base';\naxios.get(`${BASE}/c`);\n",
      });
      const { out } = await vitalint(folder, ['scan']);
      assert.match(out, /The same in line 4, lib\/b\.ts:3: one change mends all\./);
      assert.match(out, /1 finding in 3 files/);
      const accepted = await vitalint(folder, ['baseline', '--reason', 'until the gateway has TLS']);
      assert.match(accepted.out, /Accepted 3 findings/);
      assert.equal((await vitalint(folder, ['scan'])).code, 0);
      assert.equal((await vitalint(folder, ['scan', 'lib'])).code, 0, 'also when only a part is scanned');
    });

    it('wants a reason, and a day that exists', async () => {
      const folder = folderOf({ 'a.ts': INSECURE });
      for (const args of [[], ['--reason', ' '], ['--reason', 'x', '--until', '2026-02-30']])
        assert.equal((await vitalint(folder, ['baseline', ...args])).code, 2, args.join(' '));
      assert.ok(!fs.existsSync(`${folder}/vitalint.baseline.json`));
    });
  });

  describe('as a process', function () {
    this.timeout(30_000);

    it('ends with the exit code, a report on standard output, and an empty standard error', () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...fromSource, 'scan', '--format', 'json'], {
        cwd: folderOf({ 'a.ts': INSECURE }),
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      assert.equal((JSON.parse(stdout) as { findings: unknown[] }).findings.length, 1);
      assert.equal(stderr, '');
    });

    it('does not mind a reader who goes away', async () => {
      const folder = folderOf(
        Object.fromEntries(
          Array.from({ length: 60 }, (_, index) => [
            `f${index}.ts`,
            INSECURE.repeat(20)
              .replace(/import.*\n/gu, '')
              .replace(/^/u, "import https from 'https';\n"),
          ]),
        ),
      );
      const child = spawn(process.execPath, [...fromSource, 'scan', '--format', 'json'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let err = '';
      child.stderr.on('data', (data: Buffer) => (err += data.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      const code = await new Promise((resolve) => child.once('close', resolve));
      assert.equal(err, '');
      assert.equal(code, 1);
    });

    it('scans many files with the workers that are shipped', function () {
      const shipped = path.join(__dirname, '../../dist/cli.js');
      if (!fs.existsSync(shipped)) this.skip();
      const names = Array.from({ length: 260 }, (_, index) => `f${String(index).padStart(3, '0')}.ts`);
      const folder = folderOf(Object.fromEntries(names.map((name) => [name, INSECURE])));
      const args = [shipped, 'scan', '--format', 'json', '--stats'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 1);
      const { findings } = JSON.parse(stdout) as { findings: { place: { path: string } }[] };
      assert.deepEqual(
        findings.map(({ place }) => place.path),
        names,
      );
      assert.match(stderr, /Statistics: 260 files/);
    });
  });
});
