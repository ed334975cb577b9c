import assert from 'node:assert/strict';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse as parseHtml, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { SaxesParser } from 'saxes';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { rules } from '../../rules/index';
import { formatNames, formats } from '../../server/report/formats';
import { sarifLog } from '../../server/report/sarif';
import { everything, file, hostile, hostileReport, reportOf } from './sample';

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(schema);

function assertSarif(log: unknown): void {
  assert.ok(isSarif(JSON.parse(JSON.stringify(log))), JSON.stringify(isSarif.errors?.slice(0, 5), undefined, 1));
}

/** Elements and attributes of a document, as a browser would see them. */
function elements(text: string): Html.Element[] {
  const found: Html.Element[] = [];
  const visit = (node: Html.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseHtml(text));
  return found;
}

function parseXml(text: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(error));
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(text).close();
  return names;
}

describe('SARIF', () => {
  it('is valid against the schema, whatever is in the report', () => {
    for (const report of [everything, hostileReport, reportOf([]), reportOf([file('a.ts')], { finished: false })])
      assertSarif(sarifLog(report));
  });

  it('is valid with the whole catalogue, each rule with its help', () => {
    const log = sarifLog(reportOf([], { rules: rules.map(({ vitalint }) => vitalint) }));
    assertSarif(log);
    for (const rule of log.runs[0]!.tool.driver.rules ?? []) {
      assert.ok(rule.help?.markdown?.startsWith(`# ${rule.id}`), rule.id);
      assert.ok(
        (rule.properties?.tags ?? []).some((tag) => tag.startsWith('IOMT-')),
        rule.id,
      );
    }
  });

  it('refers to rules and taxa by indices that are right', () => {
    const run = sarifLog(everything).runs[0]!;
    for (const result of run.results ?? []) {
      assert.equal(run.tool.driver.rules?.[result.ruleIndex!]?.id, result.ruleId);
      for (const { id, index, toolComponent } of result.taxa ?? [])
        assert.equal(run.taxonomies?.[toolComponent!.index!]?.taxa?.[index!]?.id, id);
    }
  });

  it('tells what was accepted, and why', () => {
    const suppressed = (sarifLog(everything).runs[0]!.results ?? []).filter(
      ({ suppressions }) => suppressions!.length > 0,
    );
    assert.deepEqual(
      suppressed.map(({ suppressions }) => suppressions![0]!.justification),
      ['only a colour'],
    );
    assert.equal(suppressed[0]!.suppressions![0]!.kind, 'inSource');
  });

  it('says that an incomplete scan did not succeed', () => {
    const [invocation] = sarifLog(everything).runs[0]!.invocations!;
    assert.equal(invocation!.executionSuccessful, false);
    const ids = invocation!.toolExecutionNotifications!.map(({ descriptor }) => descriptor!.id);
    assert.deepEqual(
      ids,
      ['file-not-analysed', 'file-partly-analysed', 'file-partly-analysed', 'link-not-followed'].sort(
        (a, b) => ids.indexOf(a) - ids.indexOf(b),
      ),
    );
    assert.equal(sarifLog(reportOf([file('a.ts')])).runs[0]!.invocations![0]!.executionSuccessful, true);
  });
});

describe('code and file names', () => {
  it('stay text in HTML', () => {
    const all = elements(formats.html(hostileReport, { color: false }));
    assert.equal(all.filter(({ tagName }) => tagName === 'script').length, 1);
    assert.deepEqual(
      all.filter(({ tagName }) => ['img', 'a', 'iframe', 'link', 'b'].includes(tagName)),
      [],
    );
    const attributes = new Set(all.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    assert.deepEqual(
      [...attributes].filter((name) => name.startsWith('on') || name === 'src' || name === 'href' || name === 'style'),
      [],
    );
  });

  it('stay text in JUnit, which stays well-formed', () => {
    const known = new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'skipped', 'error']);
    for (const report of [everything, hostileReport]) {
      assert.deepEqual(
        parseXml(formats.junit(report, { color: false })).filter((name) => !known.has(name)),
        [],
      );
    }
  });

  it('forge no workflow command', () => {
    const lines = formats
      .github(hostileReport, { color: false })
      .trimEnd()
      .split(/\r\n|[\n\r]/u);
    // One finding and one file that was not analysed for each.
    assert.equal(lines.length, 2 * hostile.length);
    for (const line of lines) assert.match(line, /^::(?:error|warning) file=[^,:]+,/u);
  });

  it('bring no markup into Markdown', async () => {
    const { default: MarkdownIt } = await import('markdown-it');
    const rendered = new MarkdownIt({ html: true, linkify: true }).render(
      formats.markdown(hostileReport, { color: false }),
    );
    const names = new Set(elements(rendered).map(({ tagName }) => tagName));
    for (const name of ['script', 'img', 'a', 'b']) assert.ok(!names.has(name), name);
  });

  it('move no cursor', () => {
    // JSON escapes the lower ones itself; what its readers do with the others is theirs to judge.
    const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
    for (const name of formatNames.filter((each) => !['json', 'sarif', 'gitlab'].includes(each))) {
      const found = formats[name](hostileReport, { color: false }).match(controls) ?? [];
      assert.deepEqual(new Set(found), new Set(['\n']), name);
    }
    for (const name of ['json', 'sarif', 'gitlab'] as const) {
      const found = formats[name](hostileReport, { color: false }).match(/[\0-\t\v-\u001f]/gu) ?? []; // eslint-disable-line no-control-regex -- what is looked for
      assert.deepEqual(found, [], name);
    }
  });
});

describe('the policy of the HTML report', () => {
  it('admits the script and the style that are in it and nothing else', async () => {
    const { createHash } = await import('node:crypto');
    const all = elements(formats.html(everything, { color: false }));
    const policy = all
      .find(({ attrs }) => attrs.some(({ value }) => value === 'Content-Security-Policy'))!
      .attrs.find(({ name }) => name === 'content')!.value;
    for (const tag of ['script', 'style'] as const) {
      const [child] = all.find(({ tagName }) => tagName === tag)!.childNodes as Html.TextNode[];
      assert.ok(
        policy.includes(`${tag}-src 'sha256-${createHash('sha256').update(child!.value).digest('base64')}'`),
        tag,
      );
    }
    assert.ok(policy.startsWith("default-src 'none'"));
  });
});
