import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { JsonReport } from '../../server/report/json';
import { formatNames } from '../../server/report/formats';
import { INSECURE, makeFolder, removeFolders } from '../host/folders';
import { vitalint } from './command-line';

const folders: string[] = [];

function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder;
}

const CLEAN = 'export const rate = 1;\n';
/** A finding of severity warning. */
const WARNING =
  "import { createHash } from 'crypto';\nexport const signature = (data: string) => createHash('md5').update(data).digest('hex');\n";

async function json(folder: string, args: readonly string[] = []): Promise<JsonReport> {
  return JSON.parse((await vitalint(folder, ['scan', '--format', 'json', ...args])).out) as JsonReport;
}

describe('vitalint scan', () => {
  after(() => removeFolders(folders));

  describe('exit code', () => {
    it('is 0 when nothing is found', async () => {
      const { code, out } = await vitalint(folderOf({ 'a.ts': CLEAN }), ['scan']);
      assert.equal(code, 0);
      assert.match(out, /No findings in 1 file/);
    });

    it('is 1 for findings at or above the threshold', async () => {
      const folder = folderOf({ 'a.ts': WARNING });
      assert.equal((await vitalint(folder, ['scan'])).code, 0);
      assert.equal((await vitalint(folder, ['scan', '--fail-on', 'warning'])).code, 1);
      assert.equal((await vitalint(folder, ['scan', '--fail-on', 'never'])).code, 0);
      assert.equal((await vitalint(folderOf({ 'a.ts': INSECURE }), ['scan'])).code, 1);
    });

    it('takes the threshold of the configuration, unless the command line gives one', async () => {
      const folder = folderOf({ 'a.ts': WARNING, 'vitalint.config.json': '{ "failOn": "warning" }' });
      assert.equal((await vitalint(folder, ['scan'])).code, 1);
      assert.equal((await vitalint(folder, ['scan', '--fail-on', 'error'])).code, 0);
    });

    it('is 2 for a command line that cannot be used', async () => {
      const folder = folderOf({ 'a.ts': CLEAN, 'docs/readme.md': '' });
      for (const [args, message] of [
        [['scan', 'nowhere'], /There is no file or folder "nowhere"/],
        [['scan', '--format', 'pdf'], /Allowed choices are pretty, json/],
        [['scan', '--preset', 'lax'], /recommended, strict, audit/],
        [['scan', '--config', 'none.json'], /none\.json/],
        [['scan', 'docs'], /No TypeScript or JavaScript files were found in docs/],
        [['scna'], /unknown command 'scna'[\s\S]*Did you mean scan/],
        [['scan', '--output', 'a.ts/report.txt'], /cannot be written/],
      ] as const) {
        const { code, err } = await vitalint(folder, args);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, message);
      }
    });

    it('is 2 for a configuration that cannot be used, with the line and column', async () => {
      const folder = folderOf({ 'a.ts': INSECURE, 'vitalint.config.json': '{\n  "preset": "lax"\n}' });
      const { code, out, err } = await vitalint(folder, ['scan']);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /vitalint\.config\.json:2:13 {2}.*recommended/);
    });

    it('is 2 for such a configuration in a folder below, too', async () => {
      const folder = folderOf({ 'a.ts': INSECURE, 'app/b.ts': CLEAN, 'app/vitalint.config.json': '{ "preset": }' });
      const { code, err } = await vitalint(folder, ['scan']);
      assert.equal(code, 2);
      assert.match(err, /app\/vitalint\.config\.json:1:/);
    });

    it('does not become 2 for a fault that leaves the configuration usable', async () => {
      const folder = folderOf({ 'a.ts': CLEAN, 'vitalint.config.json': '{ "rules": { "no-cleartext-mqt": "off" } }' });
      const { code, err } = await vitalint(folder, ['scan']);
      assert.equal(code, 0);
      assert.match(err, /vitalint\.config\.json:1:14 {2}"no-cleartext-mqt" is not a rule.*no-cleartext-mqtt/);
    });

    it('is 3 when a file could not be analysed, even beside findings', async () => {
      const folder = folderOf({ 'a.ts': INSECURE, 'b.ts': Buffer.from([1, 0, 2]) });
      const { code, out } = await vitalint(folder, ['scan']);
      assert.equal(code, 3);
      assert.match(out, /Not analysed, or not to the end \(1 path\):\n {2}b\.ts: the file holds binary data/);
      assert.match(out, /tls-reject-unauthorized-disabled/);
    });

    it('is not 3 for syntax errors that were passed over; they are listed', async () => {
      const { code, out } = await vitalint(folderOf({ 'a.ts': `${INSECURE}function (\n` }), ['scan']);
      assert.equal(code, 1);
      assert.match(out, /Analysed around syntax errors \(1 path\):\n {2}a\.ts/);
    });

    it('is 3 when the scan is interrupted', async () => {
      const folder = folderOf({ 'a.ts': CLEAN });
      const { code } = await vitalint(folder, ['scan'], { signal: AbortSignal.abort() });
      assert.equal(code, 3);
    });
  });

  it('prints findings with their code, the threat and what it can mean for the patient', async () => {
    const { out } = await vitalint(folderOf({ 'src/a.ts': INSECURE }), ['scan']);
    assert.match(out, /^src\/a\.ts\n/);
    assert.match(out, /error {2}Certificate verification is off/);
    assert.match(out, /IOMT-NET-04 .* src\/a\.ts:2:/);
    assert.match(out, /> 2 \| https\.request/);
    assert.match(out, /For the patient: \w/);
    assert.match(out, /NET .*1 error/);
  });

  it('colours for a terminal only, and not against the wish of its user', async () => {
    const folder = folderOf({ 'a.ts': INSECURE });
    assert.ok((await vitalint(folder, ['scan'], { tty: true })).out.includes('\u001b['));
    assert.ok(!(await vitalint(folder, ['scan'])).out.includes('\u001b['));
    assert.ok(!(await vitalint(folder, ['scan'], { tty: true, env: { NO_COLOR: '1' } })).out.includes('\u001b['));
  });

  it('shows no progress in a pipe', async () => {
    assert.equal((await vitalint(folderOf({ 'a.ts': CLEAN }), ['scan'])).err, '');
  });

  it('gives the same paths, in the same order, wherever it starts', async () => {
    const folder = folderOf({ 'b/x.ts': INSECURE, 'a.ts': INSECURE });
    const paths = async (cwd: string, args: readonly string[]): Promise<readonly string[]> =>
      (await json(cwd, args)).findings.map(({ place }) => place.path);
    assert.deepEqual(await paths(folder, []), ['a.ts', 'b/x.ts']);
    assert.deepEqual(await paths(folder, ['b', 'a.ts', 'b/x.ts']), ['a.ts', 'b/x.ts']);
    assert.deepEqual(await paths(path.join(folder, 'b'), ['..']), ['a.ts', 'b/x.ts']);
  });

  it('names the links that lead out of the folder', async () => {
    const folder = folderOf({ 'a.ts': CLEAN });
    fs.symlinkSync(folderOf({ 'x.ts': INSECURE }), path.join(folder, 'shared'));
    const { code, out } = await vitalint(folder, ['scan']);
    assert.equal(code, 0);
    assert.match(out, /1 link out of the scanned folders was not followed: shared/);
  });

  it('keeps accepted findings out of the exit code, and in the report', async () => {
    const text = INSECURE.replace(
      'https.request',
      '// vitalint-ignore-next-line tls-reject-unauthorized-disabled -- bench only\nhttps.request',
    );
    const folder = folderOf({ 'a.ts': text });
    assert.equal((await vitalint(folder, ['scan'])).code, 0);
    const report = await json(folder);
    assert.deepEqual(
      report.findings.map(({ suppression }) => suppression?.reason),
      ['bench only'],
    );
    assert.equal(report.summary.accepted, 1);
  });

  it('uses the configuration it is given', async () => {
    const folder = folderOf({
      'a.ts': INSECURE,
      'ci.json': '{ "rules": { "tls-reject-unauthorized-disabled": "off" } }',
    });
    assert.equal((await vitalint(folder, ['scan', '--config', 'ci.json'])).code, 0);
  });

  it('writes the report to a file, and says nothing else', async () => {
    const folder = folderOf({ 'a.ts': INSECURE });
    const { code, out } = await vitalint(folder, ['scan', '--format', 'json', '--output', 'reports/r.json'], {
      tty: true,
    });
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.equal(
      (JSON.parse(fs.readFileSync(path.join(folder, 'reports/r.json'), 'utf8')) as JsonReport).findings.length,
      1,
    );
  });

  it('prints statistics on demand, beside the report', async () => {
    const { out, err } = await vitalint(folderOf({ 'a.ts': INSECURE }), ['scan', '--stats', '--format', 'json']);
    assert.match(err, /Statistics: 1 files in \d+ ms[\s\S]*tls-reject-unauthorized-disabled/);
    assert.doesNotThrow(() => JSON.parse(out));
  });

  it('gives the same result from the cache', async () => {
    const folder = folderOf({ 'a.ts': INSECURE });
    const first = await json(folder, ['--cache']);
    const second = await json(folder, ['--cache']);
    assert.deepEqual(second.findings, first.findings);
    assert.ok(fs.existsSync(path.join(folder, '.vitalint-cache/results.json')));
  });

  for (const format of formatNames) {
    it(`shows no secret as ${format}`, async () => {
      const secrets = ['pump-Sup3r-S3cret-9x', 'Zq8vN2kLm4TxW7rB'];
      const folder = folderOf({
        'a.ts': `import mqtt from 'mqtt';\nconst password = '${secrets[0]}';\nexport const c = mqtt.connect('mqtt://broker.example.com', { username: 'gw', password, clientId: 'a' });\nexport const d = mqtt.connect('mqtt://gw:${secrets[1]}@broker.example.com');\n`,
      });
      const { out } = await vitalint(folder, ['scan', '--preset', 'audit', '--format', format]);
      assert.match(out, /hardcoded-credential/);
      for (const secret of secrets) assert.ok(!out.includes(secret), secret);
    });
  }
});
