import assert from 'node:assert/strict';
import * as prettier from 'prettier';
import { applyFix } from '../../server/engine/fixes';
import { Engine } from '../../server/engine/engine';
import { defaultConfig } from '../../server/engine/config';
import { analyze, FILE, memoryFiles, noDanger, noSecret, ROOT, shown, suppressed } from './helpers';

const D = 'vitalint-ignore-next-line no-danger -- bench only';

/** Samples in which every call of `danger` is suppressed and every one of `danger(0)` is not. */
const bound: Readonly<Record<string, string>> = {
  'a statement': `// ${D}\ndanger(1);\ndanger(0);`,
  'a statement after other comments and blank lines': `// ${D}\n// the pump is offline\n\n/* really */\ndanger(1);\ndanger(0);`,
  'a statement of several lines': `// ${D}\nconst a = [\n  one,\n  danger(1),\n  other(danger(1)),\n];\ndanger(0);`,
  'a block comment before a statement on its line': `if (a) { /* ${D} */ danger(1); }\nelse danger(0);`,
  'a property of an object': `connect({\n  // ${D}\n  url: danger(1),\n  other: danger(0),\n});`,
  'an argument': `connect(\n  // ${D}\n  danger(1),\n  danger(0),\n);`,
  'a link of a chain': `danger(\n  0,\n);\n// ${D}\nclient.connect(danger(1)).end();`,
  'a class member with a decorator after it': `class Pump {\n  // ${D}\n  @Input()\n  rate = danger(1);\n  dose = danger(0);\n}`,
  'a class member with a decorator before it': `class Pump {\n  @Input()\n  // ${D}\n  rate = danger(1);\n  dose = danger(0);\n}`,
  'a decorated class, but not its body': `// ${D}\n@Component(danger(1))\nexport class Pump {\n  dose = danger(0);\n}`,
  'the head of a function, not its body': `// ${D}\nfunction start(rate = danger(1)) {\n  return danger(0);\n}`,
  'a call, not what stands in its callback': `// ${D}\nserver.on(danger(1), () => {\n  danger(0);\n});`,
  'a case of a switch': `switch (a) {\n  // ${D}\n  case 1: danger(1); break;\n  default: danger(0);\n}`,
};

const jsx: Readonly<Record<string, string>> = {
  'a JSX child': `const a = (\n  <View>\n    {/* ${D} */}\n    <Text>{danger(1)}</Text>\n    <Text>{danger(0)}</Text>\n  </View>\n);`,
  'a JSX attribute': `const a = (\n  <Pump\n    // ${D}\n    rate={danger(1)}\n    dose={danger(0)}\n  />\n);`,
};

function check(text: string, file: string): void {
  const result = analyze(text, { file });
  assert.equal(result.status.kind, 'analysed');
  const texts = (isSuppressed: boolean): string[] =>
    result.findings
      .filter(({ rule, suppression }) => rule === 'no-danger' && (suppression !== undefined) === isSuppressed)
      .map(({ place }) => text.slice(...place.range).replace(/[\s,]/g, ''));
  const count = (call: string): number => text.replace(/[\s,]/g, '').split(call).length - 1;
  assert.deepEqual(
    texts(true),
    Array.from({ length: count('danger(1)') }, () => 'danger(1)'),
    text,
  );
  assert.ok(texts(false).every((call) => call === 'danger(0)') && texts(false).length > 0, text);
  assert.deepEqual(
    result.findings.filter(({ rule }) => rule.startsWith('suppression-')),
    [],
  );
}

describe('a next-line suppression is bound to', () => {
  for (const [name, text] of [...Object.entries(bound), ...Object.entries(jsx)]) {
    const file = name in jsx ? FILE.replace('.ts', '.tsx') : FILE;
    it(name, () => {
      check(text, file);
    });
    it(`${name}, after formatting`, async () => {
      for (const printWidth of [40, 140])
        check(await prettier.format(text, { parser: 'typescript', printWidth }), file);
    });
  }
});

describe('suppressions', () => {
  it('carry reason, date and name into the finding', () => {
    const text = '// vitalint-ignore-next-line no-danger -- bench rig until 2027-01-31 by R. Ito\ndanger(1);';
    const [finding] = analyze(text, { now: new Date('2026-12-01') }).findings;
    const { place, ...rest } = finding!.suppression!;
    assert.deepEqual(rest, { kind: 'comment', reason: 'bench rig', until: '2027-01-31', by: 'R. Ito' });
    assert.equal(place?.start.line, 0);
  });

  it('are not made by strings, templates, regular expressions, JSX text or prose', () => {
    const samples = [
      `const a = "// ${D}";\ndanger(1);`,
      `const a = \`\n// ${D}\n\`;\ndanger(1);`,
      `// say "${D}" before the line\ndanger(1);`,
      `const a = /\\/\\/ ${D.replaceAll('-', '.')}vitalint-ignore/;\ndanger(1);`,
    ];
    for (const text of samples)
      assert.deepEqual(
        analyze(text).findings.map(({ rule, suppression }) => [rule, suppression]),
        [['no-danger', undefined]],
        text,
      );
    const inJsx = analyze(`const a = <p>\n// ${D}\n{danger(1)}</p>;`, { file: FILE.replace('.ts', '.tsx') });
    assert.deepEqual(shown(inJsx), ['no-danger@3']);
  });

  it('hold for a file', () => {
    const result = analyze(
      '/* vitalint-ignore-file no-danger -- bench rig */\ndanger(1);\nfunction a() { danger(2); }\nconst b = "secret-of-mine";',
    );
    assert.deepEqual(suppressed(result), ['no-danger@2', 'no-danger@3']);
    assert.deepEqual(shown(result), ['no-secret@4']);
  });

  it('hold from start to end, and nested', () => {
    const text =
      '// vitalint-ignore-start no-danger -- bench\ndanger(1);\n// vitalint-ignore-start no-secret -- bench\na = "secret-of-mine";\n// vitalint-ignore-end no-secret\ndanger(2);\n// vitalint-ignore-end\ndanger(3);';
    const result = analyze(text);
    assert.deepEqual(suppressed(result), ['no-danger@2', 'no-secret@4', 'no-danger@6']);
    assert.deepEqual(shown(result), ['no-danger@8']);
  });

  it('of a block that is not closed count for nothing', () => {
    const result = analyze('// vitalint-ignore-start no-danger -- bench\ndanger(1);');
    assert.deepEqual(shown(result).sort(), ['no-danger@2', 'suppression-malformed@1']);
  });

  const faulty: readonly (readonly [string, string, string])[] = [
    ['no reason', '// vitalint-ignore-next-line no-danger\ndanger(1);', 'suppression-malformed'],
    ['all rules', '// vitalint-ignore-next-line * -- fine\ndanger(1);', 'suppression-malformed'],
    ['an unknown rule', '// vitalint-ignore-next-line no-dangr -- bench\ndanger(1);', 'suppression-unknown-rule'],
    [
      'a date that has passed',
      '// vitalint-ignore-next-line no-danger -- bench until 2020-01-01\ndanger(1);',
      'suppression-expired',
    ],
    ['an end without a start', '// vitalint-ignore-end\ndanger(1);', 'suppression-malformed'],
  ];
  for (const [name, text, rule] of faulty) {
    it(`with ${name} do not count and are found themselves`, () => {
      assert.deepEqual(shown(analyze(text)), [`${rule}@1`, 'no-danger@2']);
    });
  }

  it('that silence nothing are found, also where there is nothing else to find', () => {
    const result = analyze('// vitalint-ignore-next-line no-danger -- was so once\nsafe(1);');
    assert.deepEqual(shown(result), ['suppression-unused@1']);
  });

  it('of a rule that is off are not called unused', () => {
    const off = new Map([['no-danger', { severity: 'off' as const, options: {} }]]);
    assert.deepEqual(
      analyze('// vitalint-ignore-next-line no-danger -- bench\nsafe(1);', { config: { rules: off } }).findings,
      [],
    );
  });

  const mended: readonly (readonly [string, string, string])[] = [
    ['an unused one', 'a();\n// vitalint-ignore-next-line no-danger -- once\nsafe(1);', 'a();\nsafe(1);'],
    [
      'an unused rule of two',
      '// vitalint-ignore-next-line no-secret, no-danger -- once\ndanger(1);',
      '// vitalint-ignore-next-line no-danger -- once\ndanger(1);',
    ],
    ['an unused one behind code', 'a(); // vitalint-ignore-next-line no-danger -- once\nsafe(1);', 'a();\nsafe(1);'],
    ['an unused block', '// vitalint-ignore-start no-danger -- once\nsafe();\n// vitalint-ignore-end\n', 'safe();\n'],
    [
      'a mistyped rule',
      '// vitalint-ignore-next-line no-dangr -- bench\ndanger(1);',
      '// vitalint-ignore-next-line no-danger -- bench\ndanger(1);',
    ],
    [
      'a missing reason',
      '// vitalint-ignore-next-line no-danger\ndanger(1);',
      '// vitalint-ignore-next-line no-danger -- <reason>\ndanger(1);',
    ],
    [
      'a JSX comment',
      'const a = <p>\n  {/* vitalint-ignore-next-line no-danger -- once */}\n  <b />\n</p>;',
      'const a = <p>\n  <b />\n</p>;',
    ],
  ];
  for (const [name, before, after] of mended) {
    it(`offer a fix for ${name}`, () => {
      const finding = analyze(before, { file: FILE.replace('.ts', '.tsx') }).findings.find(({ rule }) =>
        rule.startsWith('suppression-'),
      )!;
      assert.deepEqual(applyFix(before, finding.fixes[0]!, before), { ok: true, text: after });
    });
  }

  it('can be written by the engine, and then hold', () => {
    const samples = [
      'danger(1);',
      'function a() {\n\tif (b) {\n\t\tdanger(1);\n\t}\n}',
      'if (a) danger(1);',
      'const f = () => { danger(1); };',
      'class A {\n  @Input()\n  rate = danger(1);\n}',
      'export const a = {\r\n  b: danger(1),\r\n};',
      'const a = (\n  <View>\n    <Text>{danger(1)}</Text>\n  </View>\n);',
    ];
    const engine = new Engine({ files: memoryFiles({}), roots: [ROOT], rules: [noDanger, noSecret], models: [] });
    const file = FILE.replace('.ts', '.tsx');
    for (const text of samples) {
      const [finding] = engine.analyze(file, text, defaultConfig(ROOT)).findings;
      const edit = engine.suppressionEdit(file, text, finding!, 'bench rig, see SOP */ 12');
      const after = text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]);
      const result = engine.analyze(file, after, defaultConfig(ROOT));
      assert.deepEqual(
        result.findings.map(({ rule, suppression }) => [rule, suppression?.reason]),
        [['no-danger', 'bench rig, see SOP * / 12']],
        after,
      );
    }
  });

  it('may stand in the configuration, for a path, a fingerprint and a time', () => {
    const text = 'danger(1);';
    const { fingerprint } = analyze(text).findings[0]!;
    const entry = { rule: 'no-danger', path: 'src/**', reason: 'bench rig' };
    const by = (more: object, now = new Date('2026-06-01')) =>
      analyze(text, { config: { accepted: [{ ...entry, ...more }] }, now });
    assert.deepEqual(suppressed(by({})), ['no-danger@1']);
    assert.equal(by({}).findings[0]!.suppression?.kind, 'config');
    assert.deepEqual(suppressed(by({ fingerprint })), ['no-danger@1']);
    assert.deepEqual(shown(by({ fingerprint: '0'.repeat(32) })), ['no-danger@1']);
    assert.deepEqual(shown(by({ path: 'lib/**' })), ['no-danger@1']);
    assert.deepEqual(shown(by({ until: '2026-01-01' })).sort(), ['no-danger@1', 'suppression-expired@1']);
  });
});
