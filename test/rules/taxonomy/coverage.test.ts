import assert from 'node:assert/strict';
import { rules } from '../../../rules/index';
import { nameOf, threats } from '../../../rules/taxonomy/index';

const found = new Set(rules.flatMap(({ vitalint }) => vitalint.threats));
const all = [...threats.values()];

function without(detectability: 'yes' | 'partly'): string[] {
  return all
    .filter((threat) => threat.detectability === detectability && !found.has(threat.id))
    .map(({ id, name }) => `${id} ${name}`);
}

describe('what the rules find of the taxonomy', () => {
  it('has a rule for every threat that shows in the source', () => {
    assert.deepEqual(without('yes'), []);
  });

  it('has a rule for every threat of which a part shows in the source', () => {
    assert.deepEqual(without('partly'), []);
  });

  it('has a rule that is on by default for every threat that shows in the source', () => {
    const byDefault = new Set(
      rules.filter(({ vitalint }) => vitalint.preset === 'recommended').flatMap(({ vitalint }) => vitalint.threats),
    );
    assert.deepEqual(
      all.filter(({ id, detectability }) => detectability === 'yes' && !byDefault.has(id)).map(({ id }) => id),
      [],
    );
  });

  it('names only threats that there are, each once a rule', () => {
    for (const { vitalint } of rules) {
      for (const id of vitalint.threats) assert.ok(threats.has(id), `${vitalint.id} names ${id}`);
      assert.equal(new Set(vitalint.threats).size, vitalint.threats.length, `${vitalint.id} names a threat twice`);
    }
  });

  it('knows the name of every weakness that a rule cites', () => {
    for (const { vitalint } of rules) {
      assert.ok(vitalint.cwe.length > 0, `${vitalint.id} cites no weakness`);
      for (const id of vitalint.cwe) assert.ok(nameOf(id), `${vitalint.id} cites ${id}, which has no name`);
    }
  });
});
