import assert from 'node:assert/strict';
import { mqtt } from '../../rules/models/mqtt';
import { analyze, fakeRule, shown } from './helpers';

const cleartext = fakeRule('no-cleartext', undefined, {
  triggers: undefined,
  roles: {
    'transport.mqtt.url': (arrival, rule) => {
      if (arrival.value.texts().some(({ prefix }) => prefix.startsWith('mqtt://')))
        rule.report({ node: arrival.node, messageId: 'found', data: { what: arrival.call.name } });
    },
  },
});
const rules = [cleartext];
const models = [mqtt];

describe('a rule that listens to a role', () => {
  it('gets what arrives in it, and is triggered by the package that gives it', () => {
    const result = analyze("import { connect } from 'mqtt';\nconst url = 'mqtt://broker.example';\nconnect(url);", {
      rules,
      models,
    });
    assert.deepEqual(shown(result), ['no-cleartext@3']);
    assert.equal(analyze("connect('mqtt://broker.example');", { rules, models }).status.kind, 'clean-by-filter');
  });

  it('gets what arrives through a wrapper of another file, though this one names no library', () => {
    const others = {
      'src/wire.ts': "import mqtt from 'mqtt';\nexport function open(url: string) { return mqtt.connect(url); }",
    };
    const result = analyze("import { open } from './wire';\nopen('mqtt://broker.example');", { rules, models, others });
    assert.deepEqual(shown(result), ['no-cleartext@2']);
    assert.ok(result.dependencies.some((file) => file.endsWith('/src/wire.ts')));
  });

  it('gets what users say of their own libraries', () => {
    const own = {
      package: '@clinic/bus',
      versions: '*',
      exports: { join: { call: { params: [{ roles: ['transport.mqtt.url' as const] }] } } },
    };
    const text = "import { join } from '@clinic/bus';\njoin('mqtt://broker.example');";
    assert.deepEqual(shown(analyze(text, { rules, models, config: { models: [own] } })), ['no-cleartext@2']);
    assert.deepEqual(shown(analyze(text, { rules, models })), []);
  });
});
