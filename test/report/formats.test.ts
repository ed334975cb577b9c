import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { formatNames, formats, type FormatName } from '../../server/report/formats';
import { fails, scanReport } from '../../server/report/scan-report';
import { threats } from '../../rules/taxonomy/index';
import { at, cleartext, everything, file, finding, random, reportOf, ROOT } from './sample';

const GOLDEN = path.join(__dirname, 'golden');

/** Compares with the committed text; `UPDATE_SNAPSHOT=1` writes it anew, to be read before it is committed. */
function golden(name: string, text: string): void {
  const target = path.join(GOLDEN, name);
  if (process.env['UPDATE_SNAPSHOT'] === '1') {
    fs.mkdirSync(GOLDEN, { recursive: true });
    fs.writeFileSync(target, text);
  }
  assert.equal(text, fs.readFileSync(target, 'utf8'));
}

/** The evidence of threats without findings changes with the catalogue: one row stands for them. */
function withoutRestOfEvidence(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/class="(?:not-looked-for|nothing-found)"/u.test(line))
    .join('\n');
}

describe('output formats', () => {
  it('are the eight that the command line promises', () => {
    assert.deepEqual([...formatNames].sort(), [
      'github',
      'gitlab',
      'html',
      'json',
      'junit',
      'markdown',
      'pretty',
      'sarif',
    ]);
  });

  for (const name of formatNames) {
    it(`writes ${name} as agreed`, () => {
      const text = formats[name](everything, { color: false });
      golden(`${name}.golden`, name === 'html' ? withoutRestOfEvidence(text) : text);
      assert.ok(text.endsWith('\n'));
    });

    it(`writes ${name} the same whatever the order of files and rules`, () => {
      const turned = scanReport({
        ...everything,
        files: [...everything.files].reverse(),
        rules: [...everything.rules].reverse(),
      });
      assert.equal(formats[name](turned, { color: false }), formats[name](everything, { color: false }));
    });

    it(`never takes an incomplete scan for a clean one in ${name}`, () => {
      const failed = reportOf([file('a.ts', [], { kind: 'failed', reason: 'it could not be opened' })]);
      const interrupted = reportOf([file('a.ts')], { finished: false });
      const clean = reportOf([file('a.ts')]);
      const write = (report: typeof clean): string => formats[name](report, { color: false });
      assert.match(write(failed), /it could not be opened/u);
      assert.notEqual(write(interrupted), write(clean));
    });
  }

  it('lists every threat of the taxonomy as evidence', () => {
    const text = formats.html(everything, { color: false });
    for (const id of threats.keys()) assert.ok(text.includes(`<td>${id}</td>`), id);
  });

  it('shows of a long line what is around the finding, and marks the same text', () => {
    const text = `const picture = '${'iVBORw0K'.repeat(100)}', client = connect(BROKER), ${'x'.repeat(500)} = 1;`;
    const column = text.indexOf('BROKER');
    const place = at('src/gateway.ts', 3, column, column + 'BROKER'.length);
    const report = reportOf([file('src/gateway.ts', [finding(cleartext, place, { snippet: { firstLine: 3, text } })])]);
    const lines = formats.pretty(report, { color: false }).split('\n');
    const at4 = lines.findIndex((line) => line.includes('> 4 |'));
    assert.ok(lines[at4]!.length < 300);
    assert.equal(lines[at4]!.indexOf('BROKER'), lines[at4 + 1]!.indexOf('^'));
    assert.match(lines[at4 + 1]!, /[^^]\^{6}$/u);
  });

  it('uses colours only when asked', () => {
    assert.ok(!formats.pretty(everything, { color: false }).includes('\u001b'));
    assert.ok(formats.pretty(everything, { color: true }).includes('\u001b['));
  });

  it('gives machine formats paths below the root, and others whole', () => {
    const { runs } = JSON.parse(formats.sarif(everything, { color: false }));
    const uris = runs[0].results.map(
      (result: { locations: [{ physicalLocation: { artifactLocation: object } }] }) =>
        result.locations[0].physicalLocation.artifactLocation,
    );
    assert.deepEqual(uris[0], { uri: 'file:///elsewhere/lib.ts' });
    assert.deepEqual(uris[1], { uri: 'src/gateway.ts', uriBaseId: 'SRCROOT' });
  });
});

describe('a report', () => {
  const with_ = (severity: 'error' | 'warning' | 'info', accepted = false): ReturnType<typeof reportOf>['files'] => [
    file('a.ts', [
      finding(cleartext, at('a.ts', 0, 0, 1), {
        severity,
        ...(accepted && { suppression: { kind: 'config', reason: 'r' } }),
      }),
    ]),
  ];

  it('fails from the threshold on', () => {
    for (const [severity, failOn, expected] of [
      ['error', 'error', true],
      ['warning', 'error', false],
      ['warning', 'warning', true],
      ['info', 'warning', false],
      ['info', 'info', true],
      ['error', 'never', false],
    ] as const) {
      assert.equal(fails(reportOf(with_(severity), { failOn })), expected, `${severity} at ${failOn}`);
    }
    assert.equal(fails(reportOf(with_('error', true))), false);
  });

  it('is complete when only syntax errors were passed over', () => {
    const syntax = file('a.ts', [], { kind: 'partly', reason: 'syntax', onlySyntax: true });
    assert.equal(reportOf([syntax]).complete, true);
    assert.equal(reportOf([file('a.ts', [], { kind: 'partly', reason: 'late' })]).complete, false);
    assert.equal(reportOf([file('a.ts')], { finished: false }).complete, false);
  });

  it('can be made of nothing', () => {
    for (const name of formatNames as readonly FormatName[])
      formats[name](reportOf([], { rules: [] }), { color: false });
    assert.equal(reportOf([], { rules: [random] }).root, ROOT);
  });
});
