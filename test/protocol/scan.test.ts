import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { ScanSummary } from '../../server/protocol/wire';
import { FakeAnalysis, moduleOf } from './fake-analysis';
import { inProcess, pause, PULL, PUSH, type TestClient } from './client';

const BAD = "fetch('http://pump');\n";
const uri = (name: string): string => `file:///w/${name}`;

describe('language server: workspace scan', () => {
  let analysis: FakeAnalysis;
  let client: TestClient;

  beforeEach(() => {
    analysis = new FakeAnalysis();
    analysis.tree = new Map([
      ['/w/a.ts', BAD],
      ['/w/b.ts', 'const clean = 1;'],
      ['/w/sub/c.ts', BAD + BAD],
      ['/w/broken.ts', 'BROKEN'],
      ['/w/user.ts', "import './patient';"],
      ['/w/patient.ts', 'export {};'],
    ]);
    client = inProcess(moduleOf(analysis));
  });
  afterEach(() => client.stop());

  const scan = (params: object = {}): Promise<ScanSummary> =>
    client.connection.sendRequest('vitalint/scanWorkspace', params);

  it('streams findings file by file with progress and ends with a summary', async () => {
    await client.initialize(PULL, ['file:///w']);
    analysis.pace = 60;
    const kinds: string[] = [];
    let publishedAtFirstReport = 0;
    client.connection.onNotification(
      '$/progress',
      ({ token, value }: { token: string; value: { kind: string; message?: string } }) => {
        assert.equal(token, 'scan-1');
        if (value.kind === 'report' && publishedAtFirstReport === 0)
          publishedAtFirstReport = client.publications.length;
        kinds.push(value.kind === 'report' ? (value.message ?? '') : value.kind);
      },
    );
    const { milliseconds, ...summary } = await scan({ workDoneToken: 'scan-1' });
    assert.deepEqual(summary, {
      files: 6,
      findings: { error: 3, warning: 0, info: 0 },
      incomplete: [{ uri: uri('broken.ts'), reason: 'a bracket is missing' }],
      cancelled: false,
    });
    assert.ok(milliseconds >= 300);
    assert.equal(kinds[0], 'begin');
    assert.equal(kinds.at(-1), 'end');
    assert.ok(kinds.includes('6 of 6'));
    assert.ok(publishedAtFirstReport < client.publications.length, 'not all at the end');
    assert.deepEqual(
      [...client.published].map(([file, { length }]) => [file, length]),
      [
        [uri('a.ts'), 1],
        [uri('sub/c.ts'), 2],
        [uri('broken.ts'), 1],
      ],
    );
  });

  it('stops when cancelled and reports nothing after', async () => {
    await client.initialize(PULL, ['file:///w']);
    analysis.pace = 40;
    const source = new CancellationTokenSource();
    const running = client.connection.sendRequest<ScanSummary>('vitalint/scanWorkspace', {}, source.token);
    await client.until(() => client.publications.length > 0);
    source.cancel();
    const summary = await running.catch(() => undefined);
    const count = client.publications.length;
    await pause(200);
    assert.equal(client.publications.length, count);
    assert.ok(summary === undefined || summary.cancelled);
    assert.ok(analysis.analyses.length < 6);
  });

  it('leaves open documents to themselves, in both ways of delivery', async () => {
    await client.initialize(PULL, ['file:///w']);
    await client.open(uri('a.ts'), BAD + BAD + BAD);
    const summary = await scan();
    assert.equal(client.published.has(uri('a.ts')), false);
    assert.equal(summary.findings.error, 5, 'the open text counts, not the disk');
  });

  it('hands a file over when it is opened and takes it back when it is closed', async () => {
    await client.initialize(PULL, ['file:///w']);
    await scan();
    await client.open(uri('a.ts'), BAD + BAD);
    await client.until(() => client.published.get(uri('a.ts'))?.length === 0);
    assert.equal((await client.pulled(uri('a.ts'))).length, 2);
    await client.close(uri('a.ts'));
    await client.until(() => client.published.get(uri('a.ts'))?.length === 1);
  });

  it('shows what it finds in a document that the client keeps open without showing it, until it is pulled', async () => {
    await client.initialize(PULL, ['file:///w']);
    await client.open(uri('a.ts'), BAD);
    await client.connection.sendNotification('vitalint/hiddenDocuments', { uris: [uri('a.ts')] });
    await scan();
    await client.until(() => client.published.get(uri('a.ts'))?.length === 1);
    assert.equal((await client.pulled(uri('a.ts'))).length, 1);
    await client.until(() => client.published.get(uri('a.ts'))?.length === 0);
  });

  it('shows a closed file from the disk again with push', async () => {
    await client.initialize(PUSH, ['file:///w']);
    await scan();
    await client.open(uri('a.ts'), 'const fixed = 1;');
    await client.until(() => client.published.get(uri('a.ts'))?.length === 0);
    await client.close(uri('a.ts'));
    await client.until(() => client.published.get(uri('a.ts'))?.length === 1);
  });

  it('watches source files only after a scan, and follows what changes on disk', async () => {
    await client.initialize(PULL, ['file:///w']);
    await client.until(() => client.registered.some(({ globs }) => globs.includes('**/vitalint.config.json')));
    const watchesSources = (): boolean =>
      client.registered.some(({ globs }) => globs.some((glob) => glob.includes('tsx')));
    assert.equal(watchesSources(), false);
    await scan();
    await client.until(watchesSources);
    analysis.tree?.set('/w/b.ts', BAD);
    analysis.tree?.set('/w/patient.ts', 'LEAK');
    analysis.tree?.delete('/w/a.ts');
    analysis.tree?.delete('/w/sub/c.ts');
    const changes = [
      { uri: uri('b.ts'), type: 1 },
      { uri: uri('patient.ts'), type: 2 },
      { uri: uri('a.ts'), type: 3 },
      { uri: uri('sub'), type: 3 },
    ];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.until(
      () => client.published.get(uri('b.ts'))?.length === 1 && client.published.get(uri('user.ts'))?.length === 1,
    );
    assert.deepEqual(client.published.get(uri('a.ts')), []);
    assert.deepEqual(client.published.get(uri('sub/c.ts')), []);
  });

  it('scans again when the configuration changes', async () => {
    await client.initialize(PULL, ['file:///w']);
    await scan();
    client.settings = { exclude: ['sub/'] };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.published.get(uri('sub/c.ts'))?.length === 0);
    assert.equal(client.published.get(uri('a.ts'))?.length, 1);
  });

  it('takes folders that come and go', async () => {
    await client.initialize(PULL, ['file:///w']);
    await scan();
    analysis.tree?.set('/v/d.ts', BAD);
    const event = { added: [{ uri: 'file:///v', name: 'v' }], removed: [{ uri: 'file:///w', name: 'w' }] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.until(() => client.published.get(uri('a.ts'))?.length === 0);
    assert.equal((await scan()).findings.error, 1);
    assert.equal(client.published.get('file:///v/d.ts')?.length, 1);
    assert.deepEqual(analysis.folders, ['/v']);
  });
});
