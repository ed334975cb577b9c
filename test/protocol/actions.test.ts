import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { FakeAnalysis, moduleOf } from './fake-analysis';
import { inProcess, PULL, type TestClient } from './client';

const URI = 'file:///w/gateway.ts';
const BAD = "fetch('http://a');\nfetch('http://b');\n";

describe('language server: code actions', () => {
  let analysis: FakeAnalysis;
  let client: TestClient;

  beforeEach(() => {
    analysis = new FakeAnalysis();
    client = inProcess(moduleOf(analysis));
  });
  afterEach(() => client.stop());

  function editsOf(action: CodeAction | undefined): TextDocumentEdit | undefined {
    return action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
  }

  it('offers each fix with the document version, and prefers only the safe one', async () => {
    await client.initialize(PULL);
    await client.open(URI, BAD);
    const [first] = await client.pulled(URI);
    assert.ok(first);
    const analyses = analysis.analyses.length;
    const actions = await client.actions(URI, [first]);
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Use https://', true],
        ['Use a relative URL', undefined],
        ['Suppress no-cleartext-http here with a reason', undefined],
      ],
    );
    assert.equal(editsOf(actions[0])?.textDocument.version, 1);
    assert.deepEqual(editsOf(actions[0])?.edits, [{ range: first.range, newText: 'https://' }]);
    assert.equal(analysis.analyses.length, analyses, 'no second analysis');
  });

  it('refuses a fix after an edit', async () => {
    await client.initialize(PULL);
    await client.open(URI, BAD);
    const [first] = await client.pulled(URI);
    assert.ok(first);
    await client.insert(URI, 0, 8, 'X');
    assert.deepEqual(
      (await client.actions(URI, [first])).filter(({ title }) => title.startsWith('Use')),
      [],
    );
  });

  it('refuses a fix whose text is another, though the version fits', async () => {
    await client.initialize(PULL);
    await client.open(URI, BAD);
    const [first] = await client.pulled(URI);
    assert.ok(first);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } };
    const data = first.data as { fixes: { edits: { range: unknown }[] }[] };
    const forged = {
      ...first,
      data: {
        ...data,
        fixes: data.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, range })) })),
      },
    };
    assert.deepEqual(
      (await client.actions(URI, [forged])).filter(({ title }) => title.startsWith('Use')),
      [],
    );
  });

  it('serves clients that drop the data of diagnostics', async () => {
    await client.initialize({ ...PULL, textDocument: { ...PULL.textDocument, diagnostic: {} } });
    await client.open(URI, BAD);
    const [first] = await client.pulled(URI);
    assert.ok(first);
    const { data: _dropped, ...bare } = first;
    assert.equal((await client.actions(URI, [bare]))[0]?.title, 'Use https://');
  });

  it('fixes all with safe fixes only, and only when asked for that kind', async () => {
    await client.initialize(PULL);
    await client.open(URI, BAD);
    await client.pull(URI);
    const [action, ...rest] = await client.actions(URI, [], ['source.fixAll']);
    assert.deepEqual(rest, []);
    assert.equal(action?.kind, 'source.fixAll.vitalint');
    assert.deepEqual(
      editsOf(action)?.edits.map((edit) => ('newText' in edit ? edit.newText : '')),
      ['https://', 'https://'],
    );
    assert.deepEqual(await client.actions(URI, [], ['source.organizeImports']), []);
    assert.equal((await client.actions(URI, [], ['source.fixAll.eslint'])).length, 0);
  });

  it('gives the suppression as an edit to clients without the command, with the reason to be filled in', async () => {
    await client.initialize(PULL);
    await client.open(URI, BAD);
    const [, second] = await client.pulled(URI);
    assert.ok(second);
    const action = (await client.actions(URI, [second])).find(({ title }) => title.startsWith('Suppress'));
    assert.deepEqual(editsOf(action)?.edits, [
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
        newText: '// vitalint-ignore-next-line no-cleartext-http -- state why this is acceptable\n',
      },
    ]);
  });

  it('lets VS Code ask for the reason and keeps it from ending the comment', async () => {
    await client.initialize(PULL, [], { clientCommands: true });
    await client.open(URI, BAD);
    const [first] = await client.pulled(URI);
    assert.ok(first);
    const actions = await client.actions(URI, [first]);
    const suppress = actions.find(({ command }) => command?.command === 'vitalint.suppress')?.command;
    assert.ok(suppress?.arguments);
    assert.deepEqual(actions.find(({ command }) => command?.command === 'vitalint.openThreat')?.command?.arguments, [
      'IOMT-NET-02',
    ]);
    const reason = 'closed\nnetwork */';
    const edit = await client.connection.sendRequest<CodeAction['edit']>('vitalint/suppressionEdit', {
      ...suppress.arguments[0],
      reason,
    });
    assert.match(JSON.stringify(edit), /-- closed network \* \/\\n/u);
    await client.insert(URI, 0, 0, ' ');
    assert.equal(
      await client.connection.sendRequest('vitalint/suppressionEdit', { ...suppress.arguments[0], reason }),
      null,
    );
  });

  it('shows the threat through the client where there is no command', async () => {
    await client.initialize({ ...PULL, window: { ...PULL.window, showDocument: { support: true } } });
    const shown = new Promise<string>((resolve) => {
      client.connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
        resolve(uri);
        return { success: true };
      });
    });
    await client.open(URI, BAD);
    const [first] = await client.pulled(URI);
    assert.ok(first);
    const command = (await client.actions(URI, [first])).find(({ title }) => title.startsWith('Open'))?.command;
    await client.connection.sendRequest('workspace/executeCommand', command);
    assert.match(await shown, /IOMT-NET-02\.md$/u);
  });
});
