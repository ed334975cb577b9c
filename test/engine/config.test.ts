import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { parse as parseJsonc } from 'jsonc-parser';
import { models } from '../../rules/models/index';
import { generate, SCHEMA_FILE } from '../../scripts/generate/config-schema';
import { defaultConfig, findConfigFile, loadConfig, withSettings } from '../../server/engine/config';
import { isIncluded } from '../../server/engine/file-settings';
import { Registry } from '../../server/engine/registry';
import { fakeRule, noDanger, noSecret, ROOT } from './helpers';

const optional = fakeRule('no-depth', undefined, {
  options: { type: 'object', properties: { depth: { type: 'number' } }, additionalProperties: false },
  aliases: ['no-deep'],
});
const registry = new Registry([noDanger, noSecret, optional]);
const FILE = `${ROOT}/vitalint.config.json`;

const load = (files: Record<string, string> | string) => {
  const all = typeof files === 'string' ? { 'vitalint.config.json': files } : files;
  return loadConfig(FILE, { read: (file) => (all as Record<string, string>)[file.slice(ROOT.length + 1)] }, registry);
};

describe('the configuration', () => {
  it('takes comments, trailing commas and former rule names', () => {
    const { config, problems } = load(`{
      // what this is
      "preset": "strict",
      "rules": { "no-danger": "error", "no-deep": ["info", { "depth": 3 }], },
      "deviceProfile": "therapy",
    }`);
    assert.deepEqual(problems, []);
    assert.equal(config!.preset, 'strict');
    assert.equal(config!.root, ROOT);
    assert.deepEqual(
      [...config!.rules],
      [
        ['no-danger', { severity: 'error', options: {} }],
        ['no-depth', { severity: 'info', options: { depth: 3 } }],
      ],
    );
  });

  const faults: readonly (readonly [string, string, RegExp, string, boolean])[] = [
    ['no JSON', '{ "preset": strict }', /not valid JSON: invalid symbol/, 'strict', false],
    ['an empty file', '', /empty/, '', false],
    [
      'an unknown key',
      '{ "presets": "strict" }',
      /"presets" is not a setting.*did you mean "preset"/,
      '"presets"',
      true,
    ],
    [
      'an unknown key inside',
      '{ "overrides": [{ "file": ["a"], "files": ["a"] }] }',
      /did you mean "files"/,
      '"file"',
      true,
    ],
    ['an unknown rule', '{ "rules": { "no-dangr": "off" } }', /did you mean "no-danger"/, '"no-dangr"', true],
    ['a wrong severity', '{ "rules": { "no-danger": "fatal" } }', /expected "off"/, '"fatal"', false],
    ['a wrong preset', '{ "preset": "all" }', /preset/, '"all"', false],
    [
      'a wrong option',
      '{ "rules": { "no-depth": ["error", { "depth": "two" }] } }',
      /Options of no-depth: "depth"/,
      '"two"',
      false,
    ],
    [
      'options for a rule that has none',
      '{ "rules": { "no-danger": ["error", { "a": 1 }] } }',
      /has no options/,
      '{ "a": 1 }',
      false,
    ],
    [
      'a role that does not exist',
      '{ "models": [{ "package": "ours", "versions": "*", "exports": { "send": { "call": { "params": [{ "roles": ["network.bdy"] }] } } } }] }',
      /models\.0\.exports\.send\.call\.params\.0\.roles\.0/,
      '"network.bdy"',
      false,
    ],
    [
      'a day that does not exist',
      '{ "accepted": [{ "rule": "no-danger", "path": "a", "reason": "b", "until": "2027-02-30" }] }',
      /not a day/,
      '"2027-02-30"',
      false,
    ],
    ['a preset that does not exist', '{ "extends": "recomended" }', /did you mean recommended/, '"recomended"', false],
    ['a base that does not exist', '{ "extends": "./base.json" }', /cannot be read/, '"./base.json"', false],
  ];
  for (const [name, text, message, at, isUsable] of faults) {
    it(`says where ${name} is`, () => {
      const { config, problems } = load(text);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.match(problems[0]!.message, message);
      assert.equal(text.slice(...problems[0]!.range), at);
      assert.equal(config !== undefined, isUsable);
    });
  }

  it('gives lines and columns', () => {
    const [problem] = load('{\n  "preset": "strict",\n  "nonsense": 1\n}').problems;
    assert.deepEqual(
      [problem!.start, problem!.end],
      [
        { line: 2, column: 2 },
        { line: 2, column: 12 },
      ],
    );
  });

  it('extends others and presets; what is nearer wins', () => {
    const { config, problems, files } = load({
      'vitalint.config.json':
        '{ "extends": ["strict", "./base/a.json"], "rules": { "no-danger": "info" }, "exclude": ["b"] }',
      'base/a.json':
        '{ "extends": "./b.json", "rules": { "no-danger": "error", "no-secret": "error" }, "exclude": ["a"] }',
      'base/b.json': '{ "failOn": "warning" }',
    });
    assert.deepEqual(problems, []);
    assert.equal(config!.preset, 'strict');
    assert.equal(config!.failOn, 'warning');
    assert.deepEqual(config!.exclude, ['a', 'b']);
    assert.deepEqual(
      [...config!.rules].map(([id, { severity }]) => [id, severity]),
      [
        ['no-danger', 'info'],
        ['no-secret', 'error'],
      ],
    );
    assert.deepEqual(files, [FILE, `${ROOT}/base/a.json`, `${ROOT}/base/b.json`]);
  });

  it('does not run in circles', () => {
    const { config, problems } = load({
      'vitalint.config.json': '{ "extends": "./a.json" }',
      'a.json': '{ "extends": "./vitalint.config.json" }',
    });
    assert.equal(config, undefined);
    assert.match(problems[0]!.message, /circle: vitalint.config.json → a.json → vitalint.config.json/);
  });

  it('is the nearest one, looked for upwards', () => {
    const at = (...present: string[]) => findConfigFile('/a/b/c', (file) => present.includes(file));
    assert.equal(at('/a/vitalint.config.json', '/a/b/vitalint.config.json'), '/a/b/vitalint.config.json');
    assert.equal(at('/vitalint.config.json'), '/vitalint.config.json');
    assert.equal(at(), undefined);
  });

  it('has a hash that changes with what it says', () => {
    const config = defaultConfig(ROOT);
    assert.equal(config.hash, defaultConfig(ROOT).hash);
    assert.notEqual(
      config.hash,
      withSettings(config, { rules: new Map([['no-danger', { severity: 'off', options: {} }]]) }).hash,
    );
  });

  it('does not let a key reach the prototype', () => {
    load('{ "rules": { "__proto__": "error" } }');
    assert.equal(({} as Record<string, unknown>)['severity'], undefined);
  });

  it('includes and excludes by glob', () => {
    const config = withSettings(defaultConfig(ROOT), { include: ['src/'], exclude: ['*.gen.ts'] });
    assert.deepEqual(
      ['src/a.ts', 'src/b/a.ts', 'lib/a.ts', 'src/b/a.gen.ts'].map((path) => isIncluded(config, `${ROOT}/${path}`)),
      [true, true, false, false],
    );
  });

  it('takes every shipped model as a user would write it', () => {
    for (const model of models) {
      const { problems } = load(JSON.stringify({ models: [model] }));
      assert.deepEqual(problems, [], model.package);
    }
  });

  it('has a JSON schema that agrees with it, and names the rules', async () => {
    const schema = JSON.parse((await generate(registry)).get(SCHEMA_FILE)!) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.equal(
      validate(
        parseJsonc('{ "preset": "strict", "rules": { "no-danger": "error", "no-deep": ["info", { "depth": 3 }] } }'),
      ),
      true,
      JSON.stringify(validate.errors),
    );
    for (const wrong of [
      '{ "presets": 1 }',
      '{ "rules": { "no-dangr": "off" } }',
      '{ "rules": { "no-depth": ["info", { "depth": "3" }] } }',
      '{ "failOn": "often" }',
    ]) {
      assert.equal(validate(parseJsonc(wrong)), false, wrong);
    }
    assert.equal(
      validate({
        models: [
          { package: 'ours', versions: '*', exports: { send: { call: { params: [{ roles: ['network.body'] }] } } } },
        ],
      }),
      true,
      JSON.stringify(validate.errors),
    );
    assert.equal(
      validate({
        models: [
          { package: 'ours', versions: '*', exports: { send: { call: { params: [{ roles: ['nonsense'] }] } } } },
        ],
      }),
      false,
    );
  });
});
