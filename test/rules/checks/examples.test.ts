import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { rules } from '../../../rules/index';
import { defaultConfig } from '../../../server/engine/config';
import { Engine } from '../../../server/engine/engine';
import { memoryFiles, ROOT } from './fixtures';

interface Expected {
  readonly file: string;
  readonly rule: string;
  /** 1-based. */
  readonly line: number;
}

const folder = path.join(__dirname, '../../../examples');
const key = ({ file, rule, line }: Expected): string => `${file}:${line} ${rule}`;

function filesOf(directory: string): string[] {
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(directory, entry.name);
    return entry.isDirectory() ? filesOf(file) : [file];
  });
}

describe('the example workspace', function () {
  this.timeout(60_000);
  const expected = JSON.parse(fs.readFileSync(path.join(folder, 'expected-findings.json'), 'utf8')) as Expected[];
  const texts = Object.fromEntries(
    filesOf(folder).map((file) => [
      `${ROOT}/${path.relative(folder, file).split(path.sep).join('/')}`,
      fs.readFileSync(file, 'utf8'),
    ]),
  );
  const engine = new Engine({ files: memoryFiles(texts), roots: [ROOT], limits: { time: 20_000 } });
  const found = Object.keys(texts)
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const { status, findings } = engine.analyze(file, texts[file]!, defaultConfig(ROOT));
      assert.ok(status.kind === 'analysed' || status.kind === 'clean-by-filter', `${file}: ${status.kind}`);
      return findings;
    });

  it('gives the findings that are announced, and no other', () => {
    const actual = found.map(({ rule, place }) => ({
      rule,
      file: place.file.slice(ROOT.length + 1),
      line: place.start.line + 1,
    }));
    assert.deepEqual(actual.map(key).sort(), expected.map(key).sort());
  });

  it('has findings in at least six files, most of them behind a value that is written elsewhere', () => {
    assert.ok(new Set(expected.map(({ file }) => file)).size >= 6);
    assert.ok(found.filter(({ trace }) => trace.length > 0).length > found.length / 2);
  });

  it('shows every group of the catalogue, by its name in the table of the page', () => {
    const shown = new Set(expected.map(({ rule }) => rule));
    const groups = new Set(rules.map(({ vitalint }) => vitalint.group));
    const withFinding = new Set(
      rules.filter(({ vitalint }) => shown.has(vitalint.id)).map(({ vitalint }) => vitalint.group),
    );
    assert.deepEqual(
      [...groups].filter((group) => !withFinding.has(group)),
      [],
    );

    let group = '';
    const table = fs
      .readFileSync(path.join(folder, 'README.md'), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, first, rule, file] = /^\| (.*?) ?\| `([a-z-]+)` \| `([^`]+)` \|/u.exec(line) ?? [];
        if (!rule) return [];
        group = first || group;
        assert.equal(rules.find(({ vitalint }) => vitalint.id === rule)?.vitalint.group, group, rule);
        return [`${file} ${rule}`];
      });
    assert.deepEqual(table.sort(), expected.map(({ file, rule }) => `${file} ${rule}`).sort());
  });

  it('announces only rules that there are', () => {
    const ids = new Set(rules.map(({ vitalint }) => vitalint.id));
    assert.deepEqual(
      expected.filter(({ rule }) => !ids.has(rule)),
      [],
    );
  });
});
