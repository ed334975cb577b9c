import assert from 'node:assert/strict';
import { defaultConfig, withSettings } from '../../server/engine/config';
import type { Config, DeviceProfile } from '../../server/engine/config-types';
import { Engine, type Stats } from '../../server/engine/engine';
import { Registry } from '../../server/engine/registry';
import { Workspace } from '../../server/engine/workspace';
import { analyze, fakeRule, FILE, memoryFiles, noDanger, noSecret, ROOT, shown } from './helpers';

const config = defaultConfig(ROOT);
const setting = (severity: 'off' | 'info' | 'warning' | 'error') => new Map([['no-danger', { severity, options: {} }]]);

describe('the engine', () => {
  it('gives findings with place, fixes, snippet and fingerprint', () => {
    const { status, findings } = analyze('const a = 1;\n  danger(a);\n');
    assert.deepEqual(status, { kind: 'analysed' });
    const { fingerprint, ...finding } = findings[0]!;
    assert.match(fingerprint, /^[0-9a-f]{32}$/);
    assert.deepEqual(finding, {
      rule: 'no-danger',
      threats: ['IOMT-NET-02'],
      cwe: ['CWE-319'],
      message: 'Found danger in the code. Mend it.',
      severity: 'warning',
      confidence: 'high',
      context: 'production',
      place: { file: FILE, range: [15, 24], start: { line: 1, column: 2 }, end: { line: 1, column: 11 } },
      trace: [],
      fixes: [
        { title: 'Call safe instead', safe: true, edits: [{ range: [15, 21], text: 'safe' }] },
        { title: 'Remove the arguments', safe: false, edits: [{ range: [22, 23], text: '' }] },
      ],
      snippet: { firstLine: 1, text: '  danger(a);' },
    });
  });

  it('does not parse what no rule could find anything in', () => {
    const stats: Stats = { files: 0, filtered: 0, parseTime: 0, totalTime: 0, rules: new Map() };
    const engine = new Engine({ files: memoryFiles({}), roots: [ROOT], rules: [noDanger, noSecret], models: [] });
    assert.deepEqual(engine.analyze(FILE, 'const a = (((', config, { stats }).status, { kind: 'clean-by-filter' });
    assert.equal(engine.needsAnalysis(FILE, 'const a = 1', config), false);
    assert.equal(engine.needsAnalysis(FILE, 'DANGER', config), true);
    engine.analyze(FILE, 'danger()', config, { stats });
    assert.deepEqual([stats.files, stats.filtered, stats.rules.get('no-danger')?.findings], [2, 1, 1]);
  });

  it('looks at a file whose imports hold a trigger word, and again when they change', () => {
    const files: Record<string, string> = {
      'src/index.ts': "export * from './wire';",
      'src/wire.ts': 'export const a = 1;',
    };
    const engine = new Engine({ files: memoryFiles(files), roots: [ROOT], rules: [noDanger], models: [] });
    const text = "import { a } from './index';\na(1);";
    const first = engine.analyze(FILE, text, config);
    assert.equal(first.status.kind, 'clean-by-filter');
    assert.deepEqual(first.dependencies, [`${ROOT}/src/index.ts`, `${ROOT}/src/wire.ts`]);
    assert.deepEqual(engine.dependents(`${ROOT}/src/wire.ts`), [FILE]);
    engine.updateFile(`${ROOT}/src/wire.ts`, 'export const a = danger;');
    assert.equal(engine.analyze(FILE, text, config).status.kind, 'analysed');
    engine.close(`${ROOT}/src/wire.ts`);
    assert.equal(engine.analyze(FILE, text, config).status.kind, 'clean-by-filter');
    files['src/wire.ts'] = 'danger();';
    engine.invalidate(`${ROOT}/src/wire.ts`);
    assert.equal(engine.analyze(FILE, text, config).status.kind, 'analysed');
  });

  it('says which cap a file met', () => {
    const refused: readonly (readonly [string, RegExp])[] = [
      [`danger();\n${'//\n'.repeat(400_000)}`, /1,200,010 characters, more than the 1,000,000/],
      [`danger();\nvar a=1;${'x(a);'.repeat(1200)}`, /line 2 has 6,008 characters/],
    ];
    for (const [text, reason] of refused) {
      const { status, findings } = analyze(text);
      assert.equal(status.kind, 'failed');
      assert.match(status.kind === 'failed' ? status.reason : '', reason);
      assert.deepEqual(findings, []);
    }
  });

  it('lists the most severe findings when there are too many, and says so', () => {
    const grave = fakeRule('grave', (rule) => ({
      Literal: (node) => rule.report({ node, messageId: 'found', severity: 'error' }),
    }));
    const { status, findings } = analyze('danger();danger();danger();\ndanger(1);', {
      rules: [noDanger, grave],
      limits: { findings: 2 },
    });
    assert.deepEqual(status, { kind: 'partly', reason: '5 findings: only the 2 most severe are listed' });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['no-danger', 'grave'],
    );
  });

  it('counts apart how long files were parsed that all others use as well', () => {
    let now = 0;
    const files = memoryFiles({ 'src/a.ts': 'export const a = 1;', 'src/b.ts': 'export const b = 2;' });
    const workspace = new Workspace(files, [ROOT], [], new Registry([noDanger]), () => (now += 500));
    for (const name of ['a', 'b', 'a']) workspace.project.module(`${ROOT}/src/${name}.ts`);
    assert.equal(workspace.parsing, 1000);
  });

  it('stops when the time is up, keeps what it found, and says so', () => {
    let now = 0;
    const slow = fakeRule('slow', () => ({ CallExpression: () => void (now += 30) }));
    const { status, findings } = analyze(`danger();\n${'other();\n'.repeat(400)}danger();`, {
      rules: [noDanger, slow],
      clock: () => now,
    });
    assert.deepEqual(status, { kind: 'partly', reason: 'stopped after 2 s, before the end of the file' });
    assert.deepEqual(
      findings.map(({ place }) => place.start.line),
      [0],
    );
  });

  it('goes on without a rule that throws, and names it', () => {
    const thrower = fakeRule('thrower', () => ({
      Literal() {
        throw new Error('no such thing');
      },
    }));
    const early = fakeRule('early', () => {
      throw new Error('not even begun');
    });
    const fixless = fakeRule('fixless', (rule) => ({
      Literal: (node) =>
        rule.report({
          node,
          messageId: 'found',
          fix: () => {
            throw new Error('no fix');
          },
        }),
    }));
    const result = analyze('danger(1); danger(2);', { rules: [early, thrower, fixless, noDanger] });
    assert.deepEqual(result.status, {
      kind: 'partly',
      reason:
        'the rule early failed (not even begun); the rule thrower failed (no such thing); the rule fixless failed (no fix)',
    });
    assert.deepEqual(shown(result), ['no-danger@1', 'fixless@1', 'no-danger@1', 'fixless@1']);
  });

  it('reports what it could read of broken code as partly analysed, and survives deep nesting', () => {
    const broken = analyze('danger(1;\nconst a = {');
    assert.equal(broken.status.kind, 'partly');
    assert.deepEqual(shown(broken), ['no-danger@1']);
    const deep = analyze(
      `danger(${'['.repeat(20_000)}${']'.repeat(20_000)})`
        .replaceAll('[[[[[[[[[[', '[[[[[[[[[[\n')
        .replaceAll(']]]]]]]]]]', ']]]]]]]]]]\n'),
    );
    assert.ok(deep.status.kind === 'failed' || deep.status.kind === 'partly', deep.status.kind);
  });

  const severities: readonly (readonly [string, Partial<Omit<Config, 'hash'>>, string, string, RegExp?])[] = [
    ['the rule', {}, 'src/a.ts', 'warning'],
    ['the configuration', { rules: setting('error') }, 'src/a.ts', 'error', /configuration/],
    [
      'the profile, upwards',
      { deviceProfile: 'implantable' },
      'src/a.ts',
      'error',
      /raised from warning to error.*implant/,
    ],
    ['the profile, downwards', { deviceProfile: 'wellness' }, 'src/a.ts', 'info', /lowered from warning to info/],
    ['a neutral profile', { deviceProfile: 'monitoring' }, 'src/a.ts', 'warning'],
    [
      'the configuration over the profile',
      { deviceProfile: 'wellness', rules: setting('error') },
      'src/a.ts',
      'error',
      /configuration/,
    ],
    ['test code', { preset: 'audit' }, 'src/__tests__/a.ts', 'info', /test code/],
    [
      'test code, whatever the profile',
      { preset: 'audit', deviceProfile: 'life-sustaining' },
      'src/a.spec.ts',
      'info',
      /raised.*; lowered from error to info/,
    ],
    ['example code', { preset: 'strict' }, 'examples/a.ts', 'info', /example/],
    ['vendored code', { preset: 'strict' }, 'src/vendor/a.js', 'info', /vendored/],
    ['own code that speaks to vendors', { preset: 'strict' }, 'libs/oauth/src/vendors/a.ts', 'warning'],
    ['vendored code at the head of a package', { preset: 'strict' }, 'vendors/a.ts', 'info', /vendored/],
  ];
  for (const [name, settings, file, severity, reason] of severities) {
    it(`takes the severity from ${name}`, () => {
      const [finding] = analyze('danger();', { config: settings, file: `${ROOT}/${file}` }).findings;
      assert.equal(finding!.severity, severity);
      if (reason) assert.match(finding!.severityReason ?? '', reason);
      else assert.equal(finding!.severityReason, undefined);
    });
  }

  it('knows generated code by its header, and by nothing else in it', () => {
    assert.equal(
      analyze('// Code generated by protoc. DO NOT EDIT.\ndanger();', { config: { preset: 'strict' } }).findings[0]!
        .context,
      'generated',
    );
    assert.equal(analyze('danger();\n// Code generated by protoc. DO NOT EDIT.').findings[0]!.context, 'production');
    assert.equal(analyze('danger();', { file: '/work/project/src/device.ts' }).findings[0]!.context, 'production');
    for (const [path, context] of [
      ['test-login-flow.js', 'test'],
      ['backend/create-test-users.js', 'test'],
      ['scripts/debug-api.mjs', 'test'],
      ['src/setupTests.ts', 'test'],
      ['jest.setup.js', 'test'],
      ['src/test.setup.ts', 'test'],
      ['integration_tests/mockApis/auth.ts', 'test'],
      ['server/testutils/createToken.ts', 'test'],
      ['infra/config/example.ts', 'example'],
      ['cypress.config.js', 'test'],
      ['packages/web/src/Banner.stories.tsx', 'test'],
      ['.storybook/preview.ts', 'test'],
      ['packages/mail/src/handler/mock-events.ts', 'test'],
      ['integration/mockApis/auth.ts', 'test'],
      ['packages/cloud/src/test-fixtures.skip.ts', 'test'],
      ['packages/server/load-testing/utils/request.js', 'test'],
      ['k6/orders.js', 'test'],
      ['playwright-acceptance-tests/stubs/api/src/login.ts', 'test'],
      ['src/modules/ward/__tests/ward.ts', 'test'],
      ['src/app/blood-tests/order.ts', 'production'],
      ['stubs/login.ts', 'test'],
      ['packages/api-stub/src/index.ts', 'test'],
      ['src/fakes/clinician.ts', 'test'],
      ['src/fakeBackend.ts', 'test'],
      ['src/dummyPatients.ts', 'test'],
      ['test-server/index.js', 'test'],
      ['.github/scripts/release.js', 'development'],
      ['dev-server.mjs', 'development'],
      ['packages/dev-server/config.ts', 'development'],
      ['src/server-dev.ts', 'development'],
      ['src/pump-dev.ts', 'production'],
      ['packages/bdd-tests/src/configs/api.ts', 'test'],
      ['services/local-dev-console/src/server.ts', 'development'],
      ['dev_tool/src/jumpbox.ts', 'development'],
      ['webpack.dev.js', 'development'],
      ['src/config/development.ts', 'development'],
      // A device, a strategy of sign-in, and what goes with them.
      ['src/dev/pump.ts', 'production'],
      ['src/auth/local.ts', 'production'],
      ['src/device-server.ts', 'production'],
      ['src/config/device.ts', 'production'],
      ['src/lab/mockingbird.ts', 'production'],
      ['src/lab/blood-tests/order.ts', 'production'],
      // A test of a laboratory is no test of the program.
      ['src/lab/blood-test-results.ts', 'production'],
      ['backend/src/test-orders.ts', 'production'],
      ['contest-rules.js', 'production'],
      ['src/setup-device.ts', 'production'],
      // Of a sensor.
      ['src/ecg/sampleData.ts', 'production'],
    ])
      assert.equal(
        analyze('danger();', { file: `/work/project/${path}`, config: { preset: 'audit' } }).findings[0]!.context,
        context,
        path,
      );
  });

  it('knows by what it imports that a file of any name is a test', () => {
    const contextOf = (text: string): string =>
      analyze(text, { config: { preset: 'audit' }, file: '/work/project/src/order.ts' }).findings[0]!.context;
    assert.equal(contextOf("import http from 'k6/http';\ndanger();"), 'test');
    assert.equal(contextOf("import { expect } from '@playwright/test';\ndanger();"), 'test');
    assert.equal(contextOf("import type { Page } from '@playwright/test';\ndanger();"), 'production');
    assert.equal(contextOf("if (import.meta.vitest) import('vitest');\ndanger();"), 'production');
  });

  it('takes a file that stops outside the machines of developers for theirs', () => {
    const contextOf = (text: string): string =>
      analyze(text, { config: { preset: 'audit' }, file: '/work/project/src/page.tsx' }).findings[0]!.context;
    const refuse = "if (process.env.NODE_ENV !== 'development') throw new Error('for developers');";
    assert.equal(contextOf(`${refuse}\ndanger();`), 'development');
    assert.equal(contextOf(`export const loader = () => { ${refuse} };\ndanger();`), 'development');
    assert.equal(
      contextOf("export default function Page() { if (process.env.NODE_ENV === 'production') return null; danger(); }"),
      'development',
    );
    assert.equal(
      contextOf("export const loader = () => { if (process.env.NODE_ENV === 'production') return {}; };\ndanger();"),
      'production',
    );
    assert.equal(contextOf(`export function check() { ${refuse} }\ndanger();`), 'production');
    assert.equal(
      contextOf("if (process.env.NODE_ENV === 'development') throw new Error('not here');\ndanger();"),
      'production',
    );
  });

  it('takes a program for a tool of developers when it needs what is not installed with the product', () => {
    const manifest = (scripts: Record<string, string>): string =>
      JSON.stringify({ scripts, dependencies: { mqtt: '5' }, devDependencies: { aedes: '1', esbuild: '0.25' } });
    const contextOf = (scripts: Record<string, string>, text = "require('aedes')();\ndanger();"): string => {
      const others = { 'package.json': manifest(scripts) };
      return analyze(text, { others, config: { preset: 'audit' }, file: `${ROOT}/tools/broker.js` }).findings[0]!
        .context;
    };
    assert.equal(contextOf({ broker: 'cross-env PORT=1 node --watch tools/broker.js' }), 'development');
    assert.equal(contextOf({ broker: 'node tools/broker.js', start: 'node ./tools/broker.js' }), 'production');
    assert.equal(contextOf({ dev: 'node tools/broker.js', build: 'esbuild tools/broker.js' }), 'production');
    assert.equal(contextOf({ broker: 'tsx tools/broker.js' }), 'production');
    assert.equal(contextOf({ broker: 'node tools/broker.js' }, "require('mqtt');\ndanger();"), 'production');
    assert.equal(contextOf({}), 'production');
  });

  it('leaves what a build tool is told of its server for developers to the audit', () => {
    const confidence = (text: string, file: string): string =>
      analyze(text, { config: { preset: 'audit' }, file: `${ROOT}/${file}` }).findings[0]!.confidence;
    assert.equal(confidence('export default { devServer: { agent: danger() } };', 'webpack.config.js'), 'low');
    assert.equal(confidence('export default { server: { proxy: { api: danger() } } };', 'vite.config.ts'), 'low');
    assert.equal(confidence('export default { plugins: [danger()] };', 'vite.config.ts'), 'high');
    assert.equal(confidence('export default { server: { agent: danger() } };', 'src/server.config.ts'), 'high');
  });

  it('takes what a test makes up for a guess, unless the report knows better', () => {
    const made = fakeRule(
      'made',
      (rule) => ({
        CallExpression: (node) =>
          rule.report({ node, messageId: 'found', ...(node.arguments.length > 0 && { madeUpInTests: false }) }),
      }),
      { madeUpInTests: true, leaksAnywhere: true },
    );
    const found = (text: string, file: string, preset: Config['preset'] = 'recommended'): readonly string[] =>
      analyze(text, { rules: [made], file: `/work/project/${file}`, config: { preset } }).findings.map(
        ({ confidence }) => confidence,
      );
    assert.deepEqual(found('danger();', 'src/device.ts'), ['high']);
    assert.deepEqual(found('danger();', 'test/device.test.ts'), []);
    assert.deepEqual(found('danger();', 'test/device.test.ts', 'audit'), ['low']);
    assert.deepEqual(found('danger(1);', 'test/device.test.ts'), ['high']);
    assert.deepEqual(found('danger();', 'dev-server.mjs'), []);
    assert.deepEqual(found('danger();', 'src/setupProxy.js'), []);
    assert.deepEqual(found('danger();', 'config/development.js'), ['high']);
  });

  it('shows of a suite of tests only what has leaked wherever it is written, unless the preset shows everything', () => {
    const leak = fakeRule(
      'leak',
      (rule) => ({
        Literal: (node) => rule.report({ node, messageId: 'found' }),
      }),
      { leaksAnywhere: true },
    );
    const rules = [noDanger, leak];
    const found = (path: string, text: string, preset: Config['preset'] = 'recommended'): string[] =>
      analyze(text, { rules, file: `${ROOT}/${path}`, config: { preset } }).findings.map(({ rule }) => rule);
    const plain = 'danger(1); danger(2);';
    const tested = `describe('it', () => {}); ${plain}`;
    for (const path of [
      ...['test/a.ts', 'src/a.test.ts', 'src/__tests__/a.ts', 'src/setupTests.ts', 'a/b/test.utils.ts'],
      ...[
        'src/Dose.stories.tsx',
        'cypress.config.js',
        'wdio.conf.ts',
        'tools/load-testing/a.js',
        'src/test-fixtures.ts',
      ],
    ])
      assert.deepEqual(found(path, plain), ['leak', 'leak'], path);
    assert.deepEqual(found('test/a.ts', plain, 'strict'), ['leak', 'leak']);
    assert.deepEqual(found('test/a.ts', plain, 'audit'), ['no-danger', 'leak', 'no-danger', 'leak']);
    // Among the modules of a program a folder `tests` may be a laboratory's: the code decides.
    assert.deepEqual(found('src/tests/a.ts', plain), ['no-danger', 'leak', 'no-danger', 'leak']);
    assert.deepEqual(found('apps/api/test/factories.ts', plain), ['leak', 'leak']);
    assert.deepEqual(found('src/tests/a.ts', tested), ['leak', 'leak', 'leak']);
    assert.equal(found('src/tests/a.ts', `import { describe } from './ours'; ${tested}`).includes('no-danger'), true);
    assert.deepEqual(found('src/tests/a.ts', `import { vi } from 'vitest'; ${plain}`), ['leak', 'leak', 'leak']);
    // Scripts by which the program is tried out stay visible.
    assert.deepEqual(found('try-login.js', plain), ['no-danger', 'leak', 'no-danger', 'leak']);
  });

  it('shows of examples, generated and foreign code only what has leaked, unless a stricter preset is asked for', () => {
    const leak = fakeRule('leak', (rule) => ({ Literal: (node) => rule.report({ node, messageId: 'found' }) }), {
      leaksAnywhere: true,
    });
    const found = (path: string, text: string, preset: Config['preset'] = 'recommended'): string[] =>
      analyze(text, { rules: [noDanger, leak], file: `${ROOT}/${path}`, config: { preset } }).findings.map(
        ({ rule }) => rule,
      );
    for (const path of ['examples/a.ts', 'src/vendor/a.js', 'src/generated/a.ts'])
      assert.deepEqual(
        [found(path, 'danger(1);'), found(path, 'danger(1);', 'strict')],
        [['leak'], ['no-danger', 'leak']],
        path,
      );
    assert.deepEqual(found('src/a.ts', '// @generated\ndanger(1);'), ['leak']);
  });

  it('shows low confidence only where it is asked for', () => {
    const unsure = fakeRule('unsure', (rule) => ({
      CallExpression: (node) => rule.report({ node, messageId: 'found', confidence: 'low' }),
    }));
    const guess = fakeRule(
      'guess',
      (rule) => ({ CallExpression: (node) => rule.report({ node, messageId: 'found' }) }),
      { confidence: 'low', preset: 'audit' },
    );
    const rules = [unsure, guess];
    const found = (settings: Partial<Omit<Config, 'hash'>>): string[] =>
      analyze('danger();', { rules, config: settings }).findings.map(({ rule }) => rule);
    assert.deepEqual(found({}), []);
    assert.deepEqual(found({ preset: 'audit' }), ['unsure', 'guess']);
    assert.deepEqual(found({ rules: new Map([['guess', { severity: 'warning', options: {} }]]) }), ['guess']);
  });

  it('gives rules their options, and overrides theirs by file', () => {
    const seen: unknown[] = [];
    const curious = fakeRule('curious', (rule) => ({ Program: () => void seen.push(rule.options) }));
    const options = { rules: new Map([['curious', { severity: 'warning' as const, options: { depth: 2 } }]]) };
    const overrides = [
      {
        files: ['*.spec.ts'],
        excludedFiles: [],
        rules: new Map([['curious', { severity: 'off' as const, options: {} }]]),
      },
    ];
    analyze('danger();', { rules: [curious], config: { ...options, overrides } });
    analyze('danger();', { rules: [curious], config: { ...options, overrides }, file: `${ROOT}/src/a.spec.ts` });
    assert.deepEqual(seen, [{ depth: 2 }]);
  });

  const same: readonly (readonly [string, string, boolean])[] = [
    ['lines above it', 'const a = 1;\n\ndanger("a", b);', true],
    ['white space, quotes and commas', "danger(\n  'a',\n  b,\n)", true],
    ['comments', 'danger("a" /* one */, b); // two', true],
    ['another argument', 'danger("a", c);', false],
  ];
  for (const [name, text, isSame] of same) {
    it(`${isSame ? 'keeps' : 'changes'} the fingerprint with ${name}`, () => {
      const of = (source: string): string => analyze(source).findings[0]!.fingerprint;
      assert.equal(of(text) === of('danger("a", b);'), isSame);
    });
  }

  it('tells equal statements apart, files too, but not machines', () => {
    const { findings } = analyze('danger();\ndanger();');
    assert.notEqual(findings[0]!.fingerprint, findings[1]!.fingerprint);
    assert.notEqual(
      analyze('danger();', { file: `${ROOT}/src/b.ts` }).findings[0]!.fingerprint,
      findings[0]!.fingerprint,
    );
    const elsewhere = new Engine({ files: memoryFiles({}), roots: ['/home/other'], rules: [noDanger], models: [] });
    const moved = elsewhere.analyze(
      '/home/other/src/pump.ts',
      'danger();',
      withSettings(config, { root: '/home/other' }),
    );
    assert.equal(moved.findings[0]!.fingerprint, findings[0]!.fingerprint);
  });

  it('does not put a secret into a fingerprint', () => {
    const of = (secret: string): string => analyze(`const key = 'secret-${secret}';`).findings[0]!.fingerprint;
    assert.equal(of('one-and-only'), of('another-one'));
  });

  it('has a reason for each device profile that changes something', () => {
    for (const profile of ['implantable', 'life-sustaining', 'therapy', 'wellness'] satisfies DeviceProfile[]) {
      const [finding] = analyze('danger();', { config: { deviceProfile: profile } }).findings;
      assert.match(finding!.severityReason ?? '', new RegExp(`"${profile}": \\w+`));
    }
  });
});
