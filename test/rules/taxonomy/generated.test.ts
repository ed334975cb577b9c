import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import MarkdownIt from 'markdown-it';
import { threatPagePath, threats } from '../../../rules/taxonomy/index';
import { staleFiles } from '../../../scripts/generate';

const root = path.join(__dirname, '..', '..', '..');

/** Targets of the links of a page that lead to files. */
function fileLinks(text: string): string[] {
  return new MarkdownIt()
    .parse(text, {})
    .flatMap((token) => token.children ?? [])
    .flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href') ?? '')] : []))
    .filter((href) => !URL.canParse(href))
    .map((href) => href.split('#')[0]!)
    .filter((href) => href !== '');
}

describe('the generated files', () => {
  it('are fresh', async () => {
    const stale = await staleFiles();
    assert.deepEqual(
      stale.map(({ file }) => file),
      [],
      'run "npm run generate"',
    );
  });

  it('have a page for every threat', () => {
    const missing = [...threats.keys()].filter((id) => !fs.existsSync(path.join(root, threatPagePath(id))));
    assert.deepEqual(missing, []);
  });

  it('link to pages that there are', () => {
    for (const folder of ['docs/threats', 'docs/rules'].map((each) => path.join(root, each))) {
      for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.md'))) {
        for (const link of fileLinks(fs.readFileSync(path.join(folder, name), 'utf8'))) {
          assert.ok(fs.existsSync(path.join(folder, link)), `${name} links to ${link}`);
        }
      }
    }
  });

  it('say in every page what it is about, under the same headings', () => {
    const headings = [
      'What it is',
      'How an attacker does it',
      'What it can mean for the patient',
      'How to prevent it',
      'Rules that find it',
      'Where other catalogues speak of it',
      'Incidents',
      'Visible in source code',
    ];
    for (const id of threats.keys()) {
      const text = fs.readFileSync(path.join(root, threatPagePath(id)), 'utf8');
      assert.deepEqual(
        text.split('\n').flatMap((line) => (line.startsWith('## ') ? [line.slice(3)] : [])),
        headings,
        id,
      );
    }
  });
});
