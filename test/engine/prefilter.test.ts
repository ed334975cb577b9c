import assert from 'node:assert/strict';
import { libraryModels } from '../../rules/models/index';
import type { Trigger } from '../../rules/rule';
import { rolesOfModel, WordMatcher, wordOf } from '../../server/engine/triggers';
import { analyze, fakeRule } from './helpers';

describe('the word matcher', () => {
  const matcher = new WordMatcher([
    ...['mqtt', 'fetch', '"http"', 'he', 'she', 'hers', 'Math.random'],
    { segment: 'key' },
    { exact: 'AKIA' },
    { identifier: 'Date' },
  ]);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['import x from "MQTT"', ['mqtt']],
    ['ushers', ['he', 'she', 'hers']],
    ['"https://a"', []],
    ['require("http")', ['"http"']],
    ['mqt\u00fct', []],
    ['math.RANDOM()', ['Math.random']],
    ['', []],
    ['key', ['key']],
    ['apiKey = 1', ['key']],
    ['API_KEYS', ['key']],
    ['keyOf(APIKey)', ['key']],
    ['monkey.keyed = turkeys', []],
    ['"AKIA1234"', ['AKIA']],
    ['akia', []],
    ['new Date()', ['Date']],
    ['update(date, DateTime, $Date)', []],
  ];
  for (const [text, words] of cases) {
    it(`finds ${words.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      const found = [...matcher.find(text)].map((index) => wordOf(matcher.triggers[index]!));
      assert.deepEqual(found.sort(), [...words].sort());
    });
  }
});

describe('what a file must hold for a role to arrive in it', () => {
  const wordsFor = (role: string): readonly Trigger[] =>
    libraryModels
      .flatMap((model) => rolesOfModel(model, libraryModels))
      .flatMap(({ roles, words }) => (roles.has(role) ? words : []));
  const names = (role: string): readonly string[] => wordsFor(role).map(wordOf);

  it('is the specifier of a package or of an alias of it', () => {
    assert.ok(["'mqtt'", "'async-mqtt'"].every((word) => names('transport.mqtt.url').includes(word)));
  });
  it('is a global name of its own, not any global', () => {
    assert.ok(wordsFor('random.weak').some((word) => typeof word === 'object' && wordOf(word) === 'Math'));
    assert.ok(!names('random.weak').includes('console'));
  });
  it('counts what lies behind the results of calls and behind shared options', () => {
    assert.ok(names('ble.write').includes('navigator'));
    assert.ok(names('tls.rejectUnauthorized').includes("'https'"));
  });
  it('is a response by its conventional name, where a file names no framework', () => {
    assert.ok(names('http.redirect').includes('res'));
  });
});

describe('a rule that needs two kinds of words', () => {
  const rules = [fakeRule('no-danger', undefined, { triggers: ['danger'], alsoNeeds: ['sharp'] })];
  it('does not look at a file with one of them', () => {
    assert.equal(analyze('danger(1);', { rules }).status.kind, 'clean-by-filter');
    assert.equal(analyze('sharp(1);', { rules }).status.kind, 'clean-by-filter');
  });
  it('looks at a file with both, and at one whose imports have the other', () => {
    assert.equal(analyze('danger(sharp);', { rules }).status.kind, 'analysed');
    const others = { 'src/tools.ts': 'export const sharp = 1;' };
    assert.equal(
      analyze("import * as tools from './tools';\ndanger(tools);", { rules, others }).status.kind,
      'analysed',
    );
  });
});
