import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { defaultConfig } from '../../server/engine/config';
import type { FileResult } from '../../server/engine/finding';
import { ScanCache } from '../../server/host/cache';
import { Configurations, takesIn } from '../../server/host/configurations';
import { DiskFiles, readSource } from '../../server/host/disk-files';
import type { AnalysisPool } from '../../server/host/pool';
import analyzeBatch from '../../server/host/scan-worker';
import { scanWorkspace, type ScanOptions, type ScanProgress } from '../../server/host/scan';
import { addFiles, INSECURE, makeFolder, removeFolders } from './folders';

const folders: string[] = [];

function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder;
}

interface Scanned {
  readonly results: ReadonlyMap<string, FileResult>;
  readonly progress: readonly ScanProgress[];
  readonly finished: boolean;
}

async function scan(folder: string, options: Partial<ScanOptions> = {}): Promise<Scanned> {
  const results = new Map<string, FileResult>();
  const progress: ScanProgress[] = [];
  const config = defaultConfig(folder);
  const { finished } = await scanWorkspace({
    paths: [folder],
    roots: [folder],
    configOf: () => config,
    onFile: (result, at) => {
      results.set(path.relative(folder, result.file), result);
      progress.push(at);
      options.onFile?.(result, at);
    },
    ...Object.fromEntries(Object.entries(options).filter(([key]) => key !== 'onFile')),
  });
  return { results, progress, finished };
}

function rulesOf(result: FileResult | undefined): readonly string[] {
  return (result?.findings ?? []).map(({ rule }) => rule);
}

describe('the scan', () => {
  after(() => removeFolders(folders));

  it('reports each file as it is done, with progress', async () => {
    const folder = folderOf({ 'a.ts': INSECURE, 'b.ts': 'export const b = 1;\n' });
    const { results, progress, finished } = await scan(folder);
    assert.deepEqual(rulesOf(results.get('a.ts')), ['tls-reject-unauthorized-disabled']);
    assert.deepEqual(rulesOf(results.get('b.ts')), []);
    assert.deepEqual(progress, [
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]);
    assert.equal(finished, true);
  });

  it('says of each file why it was not analysed, and goes on', async () => {
    const folder = folderOf({
      'a.ts': 'export {};\n',
      'binary.ts': Buffer.from([0x47, 0x40, 0, 1, 2]),
      'minified.js': `var a=1;${'x();'.repeat(3000)}`,
      'icon.js': `export const icon = '${'M10.2 4.5L3 4c1.5 2 '.repeat(600)}';\n${INSECURE}`,
      'z.ts': INSECURE,
    });
    const { results } = await scan(folder);
    assert.deepEqual(results.get('binary.ts')?.status, {
      kind: 'failed',
      reason: 'the file holds binary data, not source code',
    });
    assert.equal(results.get('minified.js')?.status.kind, 'failed');
    // A long line of data is no packed code.
    assert.deepEqual(rulesOf(results.get('icon.js')), ['tls-reject-unauthorized-disabled']);
    assert.deepEqual(rulesOf(results.get('z.ts')), ['tls-reject-unauthorized-disabled']);
  });

  it('reports a file that disappears during the scan', async () => {
    const folder = folderOf({ 'a.ts': 'export {};\n', 'b.ts': INSECURE });
    const { results } = await scan(folder, {
      onFile: ({ file }) => file.endsWith('/a.ts') && fs.rmSync(`${folder}/b.ts`),
    });
    assert.deepEqual(results.get('b.ts')?.status, { kind: 'failed', reason: 'the file disappeared during the scan' });
  });

  it('reads UTF-16 and byte order marks as TypeScript does', () => {
    const folder = folderOf({
      'le.ts': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('let ä;', 'utf16le')]),
      'be.ts': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('let ä;', 'utf16le').swap16()]),
      'bom.ts': '\uFEFFlet ä;',
    });
    for (const name of ['le.ts', 'be.ts', 'bom.ts'])
      assert.deepEqual(readSource(`${folder}/${name}`), { ok: true, text: 'let ä;' }, name);
  });

  it('takes the text of an open document instead of the file', async () => {
    const folder = folderOf({ 'a.ts': 'export {};\n' });
    const { results } = await scan(folder, { openText: (file) => (file.endsWith('/a.ts') ? INSECURE : undefined) });
    assert.deepEqual(rulesOf(results.get('a.ts')), ['tls-reject-unauthorized-disabled']);
  });

  it('ends when it is told to', async () => {
    const folder = folderOf({ 'a.ts': 'export {};\n', 'b.ts': 'export {};\n' });
    const stop = new AbortController();
    const { results, finished } = await scan(folder, { signal: stop.signal, onFile: () => stop.abort() });
    assert.equal(results.size, 1);
    assert.equal(finished, false);
  });

  it('gives large scans to workers, with the same result, and outlives one that dies', async () => {
    const folder = folderOf(
      Object.fromEntries(
        Array.from({ length: 220 }, (_, index) => [`f${String(index).padStart(3, '0')}.ts`, INSECURE]),
      ),
    );
    let tasks = 0;
    let closed = false;
    const pool: AnalysisPool = {
      run: async (task) => {
        tasks++;
        if (task.files.some((file) => file.endsWith('/f000.ts'))) throw new Error('out of memory');
        // What crosses to a worker must be plain data.
        return structuredClone(analyzeBatch(structuredClone(task)));
      },
      close: async () => {
        closed = true;
      },
    };
    const { results, finished } = await scan(folder, { startPool: async () => pool });
    assert.ok(tasks > 5 && closed && finished);
    assert.equal(results.size, 220);
    assert.deepEqual(results.get('f000.ts')?.status, {
      kind: 'failed',
      reason: 'the worker that analysed it ended (out of memory)',
    });
    assert.deepEqual(rulesOf(results.get('f219.ts')), ['tls-reject-unauthorized-disabled']);
  });

  it('starts no workers for a small scan', async () => {
    const folder = folderOf({ 'a.ts': INSECURE });
    await scan(folder, { startPool: () => assert.fail('started') });
  });
});

describe('the cache of results', () => {
  after(() => removeFolders(folders));
  const now = new Date('2026-03-01T12:00:00Z');

  async function hits(folder: string, options: Partial<ScanOptions> & { version?: string } = {}): Promise<number> {
    const cache = new ScanCache(folder, options.version ?? '1');
    await scan(folder, { now, ...options, cache });
    return cache.hits;
  }

  it('is used while nothing changed, and only then', async () => {
    const folder = folderOf({
      'broker.ts': "export const url = 'mqtts://broker';\n",
      'use.ts': "import mqtt from 'mqtt';\nimport { url } from './broker';\nmqtt.connect(url);\n",
    });
    assert.equal(await hits(folder), 0);
    assert.equal(await hits(folder), 2);
    addFiles(folder, { 'broker.ts': "export const url = 'mqtt://broker.example.com';\n" });
    assert.equal(await hits(folder), 0, 'a file and one that imports it');
    assert.equal(await hits(folder), 2);
    assert.equal(await hits(folder, { version: '2' }), 0, 'another version');
    assert.equal(await hits(folder, { now: new Date('2026-03-02T12:00:00Z') }), 0, 'another day');
    const strict = defaultConfig(folder, 'strict');
    await hits(folder);
    assert.equal(await hits(folder, { configOf: () => strict }), 0, 'another configuration');
    await hits(folder);
    addFiles(folder, { 'package.json': '{}' });
    assert.equal(await hits(folder), 0, 'imports may lead elsewhere');
  });

  it('is built anew when it is damaged', async () => {
    const folder = folderOf({ 'a.ts': INSECURE, '.vitalint-cache/results.json': '{"salt":' });
    assert.equal(await hits(folder), 0);
    assert.equal(await hits(folder), 1);
  });
});

describe('configurations', () => {
  after(() => removeFolders(folders));
  const none = { rules: {}, exclude: [] };

  it('takes the nearest file', () => {
    const folder = folderOf({
      'vitalint.config.json': '{"preset":"strict"}',
      'app/vitalint.config.json': '{"preset":"audit"}',
      'app/src/a.ts': '',
      'b.ts': '',
    });
    const configurations = new Configurations(new DiskFiles());
    assert.equal(configurations.of(`${folder}/app/src/a.ts`, none, folder).preset, 'audit');
    assert.equal(configurations.of(`${folder}/b.ts`, none, folder).preset, 'strict');
    assert.equal(configurations.of(`${folder}/b.ts`, { ...none, preset: 'recommended' }, folder).preset, 'recommended');
  });

  it('leaves out a folder that is excluded by its name, and what lies in it', () => {
    const config = { ...defaultConfig('/w'), exclude: ['legacy', 'src/old/'] };
    for (const file of ['/w/legacy/a.ts', '/w/x/legacy/y/a.ts', '/w/src/old/a.ts'])
      assert.equal(takesIn(config, file, 'file'), false, file);
    for (const file of ['/w/a.ts', '/w/old/a.ts']) assert.equal(takesIn(config, file, 'file'), true, file);
    assert.equal(takesIn(config, '/w/x/legacy', 'folder'), false);
    assert.equal(takesIn(config, '/w/src', 'folder'), true);
  });
});
