import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { rules } from '../../../rules/index';
import { analyzeCase, CHECKS, differences, readCases, readSamples, rulePages, type Case } from './fixtures';

const HEADINGS = [
  'What it finds',
  'Why it matters in IoMT',
  'Bad',
  'Good',
  'How to fix',
  'When to suppress',
  'References',
];

function casesOf(rule: string, kind: 'bad' | 'good'): readonly Case[] {
  const folder = path.join(__dirname, rule);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.startsWith(kind) && /\.[cm]?[jt]sx?$/.test(name))
    .sort()
    .flatMap((name) => readCases(fs.readFileSync(path.join(folder, name), 'utf8'), `main${path.extname(name)}`));
}

describe('rules of the catalogue', function () {
  this.timeout(60_000);
  const pages = rulePages();

  it('are all listed in rules/index.ts', () => {
    assert.deepEqual(rules.map((rule) => rule.vitalint.id).sort(), pages.map(({ id }) => id).sort());
  });

  it('have ids of their own', () => {
    const names = rules.flatMap((rule) => [rule.vitalint.id, ...(rule.vitalint.aliases ?? [])]);
    assert.equal(new Set(names).size, names.length);
  });

  for (const { id, layer, page } of pages) {
    describe(id, () => {
      const definition = rules.find((rule) => rule.vitalint.id === id)?.vitalint;
      const markdown = fs.readFileSync(page, 'utf8');
      const bad = casesOf(id, 'bad');
      const good = casesOf(id, 'good');

      it('stands in the folder of its chief threat, and its page has all parts', () => {
        assert.ok(definition && fs.existsSync(path.join(CHECKS, layer, `${id}.ts`)), 'rules/index.ts does not list it');
        assert.equal(definition.threats[0].split('-')[1]?.toLowerCase(), layer);
        assert.ok(markdown.startsWith(`# ${id}\n`));
        assert.deepEqual(
          [...markdown.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
          HEADINGS,
        );
      });

      it('has samples, at least six bad cases with two across files, and six twins', () => {
        const samples = readSamples(markdown);
        assert.ok(
          samples.some(({ kind }) => kind === 'bad') && samples.some(({ kind }) => kind === 'good'),
          'the page lacks a bad or a good sample',
        );
        assert.ok(bad.length >= 6, `${bad.length} bad cases`);
        assert.ok(
          bad.filter(({ files }) => Object.keys(files).length > 1).length >= 2,
          'fewer than two bad cases across files',
        );
        assert.ok(good.length >= 6, `${good.length} twins`);
        for (const one of bad)
          assert.ok(
            one.expected.some(({ rules: expected }) => expected.includes(id)),
            `"${one.name}" expects nothing`,
          );
      });

      for (const sample of readSamples(markdown)) {
        it(`${sample.kind} sample of the page, line ${sample.line}`, () => {
          const found = analyzeCase(sample.files).filter((finding) => finding.rule === id);
          if (sample.kind === 'bad') assert.ok(found.length > 0, 'nothing found');
          else
            assert.deepEqual(
              found.map((finding) => finding.message),
              [],
            );
        });
      }
      for (const one of bad)
        it(`finds: ${one.name}`, () => assert.deepEqual(differences(id, analyzeCase(one.files), one.expected), []));
      for (const one of good)
        it(`leaves alone: ${one.name}`, () =>
          assert.deepEqual(differences(id, analyzeCase(one.files), one.expected), []));
    });
  }
});
