import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { ScanSummary } from '../../server/protocol/wire';
import { PULL, PUSH, TestClient } from './client';

const main = path.join(__dirname, '..', '..', 'server', 'protocol', 'main.ts');
const BAD = "import mqtt from 'mqtt';\nconst BROKER = 'mqtt://pump.ward.example';\nmqtt.connect(BROKER);\n";

/** The real server in a process of its own, with the real engine. */
describe('language server: a process over stdio', function () {
  this.timeout(20_000);
  let child: ChildProcess;
  let client: TestClient;
  let folder: string;
  let ended: Promise<number | null>;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vitalint-lsp-'));
    child = spawn(process.execPath, ['--require', 'tsx/cjs', main, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    ended = new Promise((resolve) => child.once('exit', resolve));
    assert.ok(child.stdout && child.stdin);
    client = new TestClient(
      createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    );
  });
  afterEach(async () => {
    child.stdin?.end();
    await ended;
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  const write = (name: string, text: string): void => fs.writeFileSync(path.join(folder, name), text);

  it('finds, explains, fixes nothing unasked, and ends on exit', async () => {
    write('gateway.ts', BAD);
    await client.initialize(PULL, [pathToFileURL(folder).href]);
    await client.open(uri('gateway.ts'), BAD);
    const items = await client.pulled(uri('gateway.ts'));
    assert.deepEqual(
      items.map(({ code }) => code),
      ['no-cleartext-mqtt'],
    );
    const at = items[0]?.range.start ?? { line: 0, character: 0 };
    const hover = (await client.hover(uri('gateway.ts'), at.line, at.character))?.contents.value ?? '';
    assert.match(hover, /IOMT-/u);
    assert.ok(!hover.includes(String(items[0]?.message)) && hover.split('\n').length <= 12, hover);
    const suppress = (await client.actions(uri('gateway.ts'), items)).find(({ title }) => title.startsWith('Suppress'));
    assert.match(JSON.stringify(suppress?.edit), /vitalint-ignore-next-line no-cleartext-mqtt -- /u);
    await client.stop();
    assert.equal(await ended, 0);
  });

  it('takes a configuration file that appears, and survives a broken one', async () => {
    write('gateway.ts', BAD);
    await client.initialize(PUSH, [pathToFileURL(folder).href]);
    await client.open(uri('gateway.ts'), BAD);
    await client.until(() => client.published.get(uri('gateway.ts'))?.length === 1, 15_000);
    const changed = (): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uri('vitalint.config.json'), type: 2 }],
      });
    write('vitalint.config.json', '{ "rules": { "no-cleartext-mqtt": "off" } }');
    await changed();
    await client.until(() => client.published.get(uri('gateway.ts'))?.length === 0);
    write('vitalint.config.json', '{ "rules": { ');
    await changed();
    await client.until(() => (client.published.get(uri('vitalint.config.json'))?.length ?? 0) > 0);
    assert.equal(client.published.get(uri('gateway.ts'))?.length, 0, 'the last good configuration stays');
  });

  it('scans the folder and lists what it could not analyse', async () => {
    write('gateway.ts', BAD);
    write('clean.ts', 'export const a = 1;\n');
    write('huge.ts', `import mqtt from 'mqtt';\n${'// x\n'.repeat(300_000)}`);
    await client.initialize(PULL, [pathToFileURL(folder).href]);
    const summary = await client.connection.sendRequest<ScanSummary>('vitalint/scanWorkspace', {});
    assert.equal(summary.findings.error + summary.findings.warning + summary.findings.info, 1);
    assert.deepEqual(
      summary.incomplete.map(({ uri: file }) => file),
      [uri('huge.ts')],
    );
    assert.deepEqual(
      client.published.get(uri('gateway.ts'))?.map(({ code }) => code),
      ['no-cleartext-mqtt'],
    );
  });

  it('ends when its input ends', async () => {
    await client.initialize(PULL);
    child.stdin?.end();
    assert.equal(await ended, 1);
  });
});
