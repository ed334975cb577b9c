import assert from 'node:assert/strict';
import { leaksOf, mask, maskRanges, maskSecrets, maskWords } from '../../rules/redaction';
import { analyze } from './helpers';

/** A small generator, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

describe('redaction', () => {
  it('keeps at most two characters and no more than a quarter', () => {
    assert.equal(mask('hunter2secret'), 'hu•••••••••••');
    assert.equal(mask('abcdefg'), 'a••••••');
    assert.equal(mask('abc'), '•••');
    assert.equal(mask(''), '');
  });

  it('masks pieces of secrets in other words, and keeps lines', () => {
    assert.equal(maskSecrets('token=hunter2secret;', ['hunter2secret']), 'token=hu•••••••••••;');
    assert.equal(maskSecrets('…er2sec…', ['hunter2secret']), '…••••••…');
    assert.equal(maskSecrets('harmless', ['hunter2secret']), 'harmless');
    assert.equal(maskSecrets('password is password123', ['password123'], ['password']), 'password is pas••••••••');
    assert.equal(maskSecrets('PIN 1234', ['1234']), 'PIN 1•••');
    assert.equal(maskRanges('ab\ncd', 0, [[0, 5]]), 'a•\n••');
  });

  it('leaves the names of the code and of protocols in sentences as they are', () => {
    const words = (text: string, secret: string): string => maskWords(text, leaksOf([secret]), new Set(['password']));
    assert.equal(words('this postgres URL', 'postgres'), 'this postgres URL');
    assert.equal(words('password is set to password1', 'password1'), 'password is set to pa•••••••');
    assert.equal(words('password is set here', 'password'), 'password is set here');
    assert.equal(words('it is the-password-1', 'the-password-1'), 'it is th••••••••••••');
    assert.equal(words('it is opensesame', 'opensesame'), 'it is op••••••••');
  });

  it('leaves no six characters of a secret in any output', () => {
    const next = random(42);
    const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=$%';
    for (let round = 0; round < 40; round++) {
      const tail = Array.from(
        { length: 6 + Math.floor(next() * 40) },
        () => letters[Math.floor(next() * letters.length)],
      ).join('');
      const secret = `secret${tail}`;
      const text = [
        `const a = '${secret}'; danger('${secret}');`,
        `// the old one was ${secret.slice(0, 12)}`,
        `danger("${secret.slice(3)}", '${secret}')`,
      ].join('\n');
      const output = JSON.stringify(analyze(text));
      // The rule's own id holds the word "secret", which is how the samples begin.
      for (let at = 1; at + 6 <= secret.length; at++) {
        const piece = secret.slice(at, at + 6);
        assert.ok(!output.includes(JSON.stringify(piece).slice(1, -1)), `"${piece}" of ${secret} leaked`);
      }
    }
  });

  it('masks what is escaped in the source as the program sees it', () => {
    const result = analyze(String.raw`const a = 'secret\u0041bcdefgh';`);
    assert.equal(result.findings.length, 1);
    assert.ok(!result.findings[0]!.message.includes('secretA'));
    assert.match(result.findings[0]!.message, /^Found se•+ in the code/);
  });

  it('masks the secrets of a rule that is off in the snippets of the others', () => {
    const text = "danger('secret-of-the-pump');";
    const off = new Map([['no-secret', { severity: 'off' as const, options: {} }]]);
    const result = analyze(text, { config: { rules: off } });
    assert.deepEqual(
      result.findings.map(({ rule }) => rule),
      ['no-danger'],
    );
    assert.ok(!JSON.stringify(result).includes('of-the-pump'));
  });

  it('drops a fix that would repeat a secret, and keeps one that need not', () => {
    const result = analyze("danger('secret-of-the-pump');");
    const finding = result.findings.find(({ rule }) => rule === 'no-danger')!;
    assert.deepEqual(
      finding.fixes.map(({ title }) => title),
      ['Call safe instead', 'Remove the arguments'],
    );
    assert.ok(finding.fixes.every(({ edits }) => edits.every(({ text }) => !text.includes('secret'))));
  });
});
