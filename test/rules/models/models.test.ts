import assert from 'node:assert/strict';
import { libraryModels } from '../../../rules/models/index';
import type { LibraryModel } from '../../../rules/models/vocabulary';
import { checkModels } from '../../../scripts/models/check';
import { declarationsFolder, isFetched } from '../../../scripts/models/fetch';

function folder(): string {
  assert.ok(
    isFetched(),
    'The type declarations of the modelled packages are not here. Get them with: npm run models:fetch',
  );
  return declarationsFolder();
}

function problemsOf(model: LibraryModel): readonly string[] {
  return checkModels([model], folder(), [
    ...libraryModels.filter((other) => other.package !== model.package),
    model,
  ]).map(({ at, message }) => `${at}: ${message}`);
}

describe('library models', () => {
  it('say only what the type declarations of the real packages say', function () {
    this.timeout(300_000);
    const problems = checkModels(libraryModels, folder());
    assert.deepEqual(
      problems.map(({ library, at, message }) => `${library} ${at}: ${message}`),
      [],
    );
  });

  it('give a reason where they cannot be compared', () => {
    for (const model of libraryModels) {
      if (model.unchecked !== undefined)
        assert.ok(model.unchecked.length > 20, `${model.package}: unchecked needs a reason`);
      for (const [at, reason] of Object.entries(model.undeclared ?? {}))
        assert.ok(reason.length > 20, `${model.package} ${at}: undeclared needs a reason`);
    }
  });

  it('are one per package', () => {
    const names = libraryModels.flatMap((model) => [model.package, ...(model.aliases ?? [])]);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  it('refer only to types and options that are in a model', () => {
    const types = new Set(
      libraryModels.flatMap((model) => Object.keys(model.types ?? {}).map((name) => `${model.package}#${name}`)),
    );
    const options = new Set(
      libraryModels.flatMap((model) => Object.keys(model.options ?? {}).map((name) => `${model.package}#${name}`)),
    );
    for (const model of libraryModels) {
      visit(model, (key, value) => {
        const full = value.startsWith('#') ? `${model.package}${value}` : value;
        if (key === 'type' || key === 'extends') assert.ok(types.has(full), `${model.package}: no type ${full}`);
        if (key === 'options') assert.ok(options.has(full), `${model.package}: no options ${full}`);
      });
    }
  });

  it('are plain data', () => {
    for (const model of libraryModels) assert.deepEqual(JSON.parse(JSON.stringify(model)), model, model.package);
  });
});

describe('the check of models', function () {
  this.timeout(300_000);
  const model = (change: Partial<LibraryModel>): LibraryModel => ({
    package: 'mqtt',
    versions: '>=5',
    exports: {},
    ...change,
  });

  it('fails for an export that does not exist', () => {
    assert.deepEqual(problemsOf(model({ exports: { connectSecurely: { call: {} } } })), [
      'connectSecurely: no such export',
    ]);
  });
  it('fails for a parameter, an option and an event that do not exist', () => {
    const wrong = model({
      exports: {
        connect: {
          call: {
            params: [{ options: { brokerURL: { roles: ['transport.mqtt.url'] } } }, {}, { roles: ['tls.options'] }],
            result: { type: '#MqttClient' },
          },
        },
      },
      types: {
        MqttClient: {
          members: {
            on: { call: { events: { telegram: {}, message: { params: [{}, {}, {}, {}] } } } },
            send: { call: {} },
          },
        },
      },
    });
    assert.deepEqual(problemsOf(wrong), [
      'connect(0).brokerURL: no such option',
      'connect(2): there are at most 2 parameters',
      "#MqttClient.on('telegram'): no such event",
      "#MqttClient.on('message'): its function gets no parameter 3",
      '#MqttClient.send: no such member',
    ]);
  });
  it('fails for a type that is not exported, and for an unexported one that nothing gives', () => {
    assert.deepEqual(
      problemsOf(model({ types: { MqttSession: { members: {} }, session: { members: { end: {} } } } })),
      ['#MqttSession: no such exported type', '#session: nothing gives this type'],
    );
  });
  it('fails for a package without declarations', () => {
    assert.match(
      problemsOf({ package: 'no-such-package-of-ours', versions: '*', exports: {} })[0]!,
      /no type declarations found/,
    );
  });
  it('fails for an excuse that is not needed', () => {
    assert.deepEqual(
      problemsOf(
        model({ exports: { connect: { call: {} } }, undeclared: { connect: 'left out of the declarations' } }),
      ),
      ['connect: is declared after all: remove it from `undeclared`'],
    );
  });
});

/** Calls back for every string in the model that names a type or shared options. */
function visit(value: unknown, found: (key: string, value: string) => void, key = ''): void {
  if (typeof value === 'string') {
    if (value.includes('#')) found(key, value);
  } else if (Array.isArray(value)) {
    for (const item of value) visit(item, found, key);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) if (name !== 'undeclared') visit(inner, found, name);
  }
}
