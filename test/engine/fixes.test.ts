import assert from 'node:assert/strict';
import type { Fix } from '../../server/engine/finding';
import { applyEdits, applyFix, mergeSafeFixes } from '../../server/engine/fixes';
import { analyze } from './helpers';

const fix = (...edits: Fix['edits']): Fix => ({ title: 'Mend it', safe: true, edits });

describe('fixes', () => {
  it('apply in any order', () => {
    assert.deepEqual(applyFix('abcdef', fix({ range: [4, 5], text: 'E' }, { range: [0, 1], text: 'A' }), 'abcdef'), {
      ok: true,
      text: 'AbcdEf',
    });
  });

  const refused: readonly (readonly [string, string, Fix, RegExp])[] = [
    ['after an edit', 'abXdef', fix({ range: [2, 3], text: 'C' }), /was edited/],
    ['after an edit beside an insertion', 'aXcdef', fix({ range: [2, 2], text: '!' }), /was edited/],
    ['in a text that became shorter', 'ab', fix({ range: [4, 6], text: '' }), /was edited/],
    ['outside the file', 'abcdef', fix({ range: [5, 9], text: '' }), /outside/],
    [
      'when they overlap themselves',
      'abcdef',
      fix({ range: [0, 3], text: '' }, { range: [2, 4], text: '' }),
      /overlap/,
    ],
  ];
  for (const [name, current, made, reason] of refused) {
    it(`are refused ${name}`, () => {
      const applied = applyFix(current, made, 'abcdef');
      assert.match(applied.ok ? '' : applied.reason, reason);
    });
  }

  it('are merged as far as they do not overlap, without those of suppressed findings', () => {
    const text = 'danger(danger(1));\n// vitalint-ignore-next-line no-danger -- bench\ndanger(2);';
    const { findings } = analyze(text);
    const merged = mergeSafeFixes(findings);
    assert.equal(
      applyEdits(text, merged.edits),
      'safe(safe(1));\n// vitalint-ignore-next-line no-danger -- bench\ndanger(2);',
    );
    assert.deepEqual([merged.applied.length, merged.left.length], [2, 0]);
    const twice = { ...findings[0]!, fixes: [fix({ range: [0, 9], text: 'x' })] };
    assert.deepEqual(mergeSafeFixes([findings[0]!, twice]).left.length, 1);
  });
});
