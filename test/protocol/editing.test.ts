import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { FakeAnalysis, moduleOf } from './fake-analysis';
import { inProcess, pause, PULL, PUSH, type TestClient } from './client';

const URI = 'file:///w/gateway.ts';
const BAD = "const a = 1;\nfetch('http://pump/rate');\n";

describe('language server: open documents', () => {
  let analysis: FakeAnalysis;
  let client: TestClient;

  beforeEach(() => {
    analysis = new FakeAnalysis();
    client = inProcess(moduleOf(analysis));
  });
  afterEach(() => client.stop());

  it('offers pull only to clients that can also be told to pull again', async () => {
    const { capabilities } = await client.initialize(PULL);
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'vitalint',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    const half = inProcess(moduleOf(new FakeAnalysis()));
    const { capabilities: pushing } = await half.initialize({
      ...PULL,
      workspace: { ...PULL.workspace, diagnostics: {} },
    });
    assert.equal(pushing.diagnosticProvider, undefined);
    await half.stop();
  });

  it('answers a pull with source, code, link and data', async () => {
    await client.initialize(PULL, ['file:///w'], { threatUri: 'vscode://vitalint.vitalint/threat/{id}' });
    await client.open(URI, BAD);
    const [found, ...rest] = await client.pulled(URI);
    assert.deepEqual(rest, []);
    assert.ok(found);
    assert.equal(found.source, 'vitalint');
    assert.equal(found.code, 'no-cleartext-http');
    assert.equal(found.severity, 1);
    assert.equal(found.codeDescription?.href, 'vscode://vitalint.vitalint/threat/IOMT-NET-02');
    assert.deepEqual(found.range, { start: { line: 1, character: 7 }, end: { line: 1, character: 14 } });
    assert.ok(!JSON.stringify(found.data).includes('http://pump'), 'the replaced text is not part of the data');
  });

  it('links to the page on disk when the client gives no template', async () => {
    await client.initialize(PULL);
    await client.open(URI, BAD);
    assert.match(
      (await client.pulled(URI))[0]?.codeDescription?.href ?? '',
      /^file:\/\/\/.*\/docs\/threats\/IOMT-NET-02\.md$/u,
    );
  });

  it('says unchanged for a result the client has, without a second analysis', async () => {
    await client.initialize(PULL);
    await client.open(URI, BAD);
    const first = await client.pull(URI);
    const second = await client.pull(URI, first.resultId);
    assert.equal(second.kind, 'unchanged');
    assert.equal(analysis.analyses.length, 1);
  });

  for (const [name, capabilities] of [
    ['pull', PULL],
    ['push', PUSH],
  ] as const) {
    it(`analyses at most four times for twenty edits in a second (${name})`, async () => {
      await client.initialize(capabilities);
      await client.open(URI, BAD);
      if (name === 'pull') await client.pull(URI);
      else await client.until(() => client.published.has(URI));
      const before = analysis.analyses.length;
      const pulls: Promise<unknown>[] = [];
      for (let i = 0; i < 20; i++) {
        await client.insert(URI, 0, 0, 'x');
        if (name === 'pull') pulls.push(client.pull(URI));
        await pause(50);
      }
      await Promise.all(pulls);
      await pause(350);
      assert.ok(
        analysis.analyses.length > before && analysis.analyses.length - before <= 4,
        `${analysis.analyses.length - before} analyses`,
      );
    });
  }

  it('pushes to clients that cannot pull, and clears on close', async () => {
    await client.initialize(PUSH);
    await client.open(URI, BAD);
    await client.until(() => client.published.get(URI)?.length === 1);
    await client.close(URI);
    await client.until(() => client.published.get(URI)?.length === 0);
  });

  it('keeps the last good findings at their code while the file cannot be analysed, and says so', async () => {
    await client.initialize(PULL);
    await client.open(URI, BAD);
    await client.pull(URI);
    await client.insert(URI, 0, 0, '// BROKEN\n');
    const items = await client.pulled(URI);
    assert.deepEqual(
      items.map((item) => [item.code, item.range.start.line, item.severity]),
      [
        ['no-cleartext-http', 2, 1],
        ['not-analysed', 0, 3],
      ],
    );
    assert.match(String(items[1]?.message), /a bracket is missing/u);
  });

  it('lives on when the engine throws', async () => {
    await client.initialize(PULL);
    analysis.crash = true;
    await client.open(URI, BAD);
    assert.equal((await client.pulled(URI))[0]?.code, 'not-analysed');
    analysis.crash = false;
    await client.insert(URI, 0, 0, ' ');
    assert.equal((await client.pulled(URI))[0]?.code, 'no-cleartext-http');
  });

  it('answers requests about documents it does not know', async () => {
    await client.initialize(PULL);
    assert.deepEqual(await client.pulled('file:///w/nowhere.ts'), []);
    assert.equal(await client.hover('untitled:Untitled-1', 0, 0), null);
    assert.deepEqual(await client.actions('git:/x.ts', []), []);
    await client.change('file:///w/never-opened.ts', 'x');
    await assert.rejects(client.connection.sendRequest('vitalint/unknown'));
    await client.open(URI, BAD);
    assert.equal((await client.pulled(URI)).length, 1);
  });

  it('runs on save only, when set so, and shifts in between', async () => {
    client.settings = { run: 'onSave' };
    await client.initialize(PULL);
    await client.open(URI, BAD);
    await client.pull(URI);
    await client.insert(URI, 0, 0, "fetch('http://x');\n");
    assert.deepEqual(
      (await client.pulled(URI)).map(({ range }) => range.start.line),
      [2],
    );
    await client.save(URI);
    assert.deepEqual(
      (await client.pulled(URI)).map(({ range }) => range.start.line),
      [0, 2],
    );
  });

  it('stays silent when disabled', async () => {
    client.settings = { enable: false };
    await client.initialize(PULL);
    await client.open(URI, BAD);
    assert.deepEqual(await client.pulled(URI), []);
    assert.equal(analysis.analyses.length, 0);
  });

  it('applies settings without a restart', async () => {
    await client.initialize(PULL, ['file:///w']);
    await client.open(URI, BAD);
    assert.equal((await client.pulled(URI))[0]?.severity, 1);
    client.settings = { rules: { 'no-cleartext-http': 'warning' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshes === 1);
    assert.equal((await client.pulled(URI))[0]?.severity, 2);
  });

  it('applies a changed configuration file without a restart', async () => {
    await client.initialize(PUSH, ['file:///w']);
    await client.open(URI, BAD);
    await client.until(() => client.published.get(URI)?.[0]?.severity === 1);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///w/vitalint.config.json', type: 2 }],
    });
    await client.until(() => client.published.get(URI)?.[0]?.severity === 2);
  });

  it('looks again at open dependents of a changed document', async () => {
    await client.initialize(PULL, ['file:///w']);
    const log = 'file:///w/log.ts';
    const patient = 'file:///w/patient.ts';
    await client.open(patient, 'export const a = 1;');
    await client.open(log, "import './patient';\n");
    await client.pull(patient);
    assert.deepEqual(await client.pulled(log), []);
    await client.insert(patient, 0, 0, 'LEAK\n');
    await client.pull(patient);
    await client.until(() => client.refreshes === 1);
    const [found] = await client.pulled(log);
    assert.deepEqual(
      found?.relatedInformation?.map(({ location, message }) => [location.uri, location.range.start.line, message]),
      [[patient, 0, 'LEAK is patient data']],
    );
  });

  it('says in the hover what the message does not, in at most twelve lines', async () => {
    await client.initialize(PULL);
    await client.open(URI, BAD);
    const [found] = await client.pulled(URI);
    const value = (await client.hover(URI, 1, 9))?.contents.value ?? '';
    assert.match(value, /IOMT-NET-02/u);
    assert.ok(!value.includes(String((found as Diagnostic).message)));
    assert.ok(value.split('\n').length <= 12);
    assert.equal(await client.hover(URI, 0, 2), null);
  });

  it('is idle when nothing happens: no timer, no message', async function () {
    this.timeout(6000);
    await client.initialize(PULL, ['file:///w']);
    await client.open(URI, BAD);
    await client.pull(URI);
    await pause(300);
    const before = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout' || kind === 'Immediate').length;
    const messages = client.publications.length + client.refreshes;
    await pause(3000);
    const after = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout' || kind === 'Immediate').length;
    assert.ok(after <= before, `${before} then ${after}`);
    assert.equal(client.publications.length + client.refreshes, messages);
    assert.equal(analysis.analyses.length, 1);
  });
});
