import assert from 'node:assert/strict';
import { OpenDocument } from '../../server/protocol/open-document';
import { shiftRange } from '../../server/protocol/shift';

describe('language server: findings follow their code', () => {
  it('moves, keeps, shortens and drops', () => {
    assert.deepEqual(shiftRange([10, 20], [{ start: 0, end: 0, length: 5 }]), [15, 25]);
    assert.deepEqual(shiftRange([10, 20], [{ start: 2, end: 6, length: 0 }]), [6, 16]);
    assert.deepEqual(shiftRange([10, 20], [{ start: 20, end: 30, length: 1 }]), [10, 20]);
    assert.deepEqual(shiftRange([10, 20], [{ start: 12, end: 14, length: 6 }]), [10, 24]);
    assert.deepEqual(shiftRange([10, 20], [{ start: 5, end: 12, length: 1 }]), [6, 14]);
    assert.deepEqual(shiftRange([10, 20], [{ start: 15, end: 25, length: 9 }]), [10, 15]);
    assert.equal(shiftRange([10, 20], [{ start: 10, end: 20, length: 10 }]), undefined);
    assert.deepEqual(shiftRange([10, 10], [{ start: 10, end: 10, length: 3 }]), [13, 13]);
  });

  it('follows random edits to the same text', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let round = 0; round < 200; round++) {
      const document = new OpenDocument('file:///w/x.ts', 'typescript', 1, 'aaaa bbbb @@@@ cccc dddd');
      for (let version = 2; version < 8; version++) {
        const text = document.text.getText();
        const marked = text.indexOf('@@@@');
        const before = random(2) === 0;
        const from = before ? random(marked + 1) : marked + 4 + random(text.length - marked - 3);
        const to = before ? from + random(marked - from + 1) : from + random(text.length - from + 1);
        const range = { start: document.text.positionAt(from), end: document.text.positionAt(to) };
        const inserted = 'x\n'.repeat(random(3));
        if (round % 3 === 0) document.update([{ text: text.slice(0, from) + inserted + text.slice(to) }], version);
        else document.update([{ range, text: inserted }], version);
        const shifted = document.shift([10, 14]);
        // Whole-text changes are guessed at; what they cannot tell apart is equal text.
        if (shifted)
          assert.ok(
            document.text
              .getText()
              .slice(...shifted)
              .includes('@'),
            JSON.stringify([round, version, shifted, document.text.getText()]),
          );
        else assert.equal(round % 3, 0);
      }
    }
  });
});
