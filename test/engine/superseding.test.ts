import assert from 'node:assert/strict';
import { Registry } from '../../server/engine/registry';
import { analyze, fakeRule, noSecret, shown, suppressed } from './helpers';

/** Blames what is compared with a text that begins with "secret", and has that text redacted. */
const noMagic = fakeRule(
  'no-magic',
  (rule) => ({
    BinaryExpression(node) {
      const { right } = node;
      if (right.type === 'Literal' && String(right.value).startsWith('secret'))
        rule.report({
          node,
          messageId: 'found',
          data: { what: 'a magic value' },
          redact: [right.range],
          ...(node.operator === '!==' && { severity: 'info' as const }),
          ...(node.operator === '==' && { confidence: 'low' as const }),
        });
    },
  }),
  { supersedes: ['no-secret'], threats: ['IOMT-LCM-02'], cwe: ['CWE-912'] },
);
const rules = [noSecret, noMagic];

describe('a rule that supersedes another', () => {
  it('takes over its finding about the same secret, with its threats and CWEs', () => {
    const result = analyze(`if (pin === 'secret-1') open();\nconst other = 'secret-2';`, { rules });
    assert.deepEqual(shown(result), ['no-magic@1', 'no-secret@2']);
    assert.deepEqual(result.findings[0]?.threats, ['IOMT-LCM-02', 'IOMT-NET-02']);
    assert.deepEqual(result.findings[0].cwe, ['CWE-912', 'CWE-319']);
    assert.ok(result.findings.every((finding) => finding.supersededBy === undefined));
  });

  it('takes over nothing when it is off, less severe or less sure', () => {
    const off = { rules: new Map([['no-magic', { severity: 'off' as const, options: {} }]]) };
    assert.deepEqual(shown(analyze(`if (pin === 'secret-1') open();`, { rules, config: off })), ['no-secret@1']);
    assert.deepEqual(shown(analyze(`if (pin !== 'secret-1') open();`, { rules })), ['no-magic@1', 'no-secret@1']);
    assert.deepEqual(shown(analyze(`if (pin == 'secret-1') open();`, { rules })), ['no-secret@1']);
  });

  it('leaves suppressions of either rule in force, and none of them unused', () => {
    const of = (rule: string): string =>
      `// vitalint-ignore-next-line ${rule} -- bench only\nif (pin === 'secret-1') open();`;
    const general = analyze(of('no-secret'), { rules });
    assert.deepEqual([shown(general), suppressed(general)], [['no-magic@2'], []]);
    const specific = analyze(of('no-magic'), { rules });
    assert.deepEqual([shown(specific), suppressed(specific)], [[], ['no-magic@2']]);
  });

  it('gives way to one that supersedes it in turn', () => {
    const backdoor = fakeRule('no-backdoor', noMagic.vitalint.nodes, { supersedes: ['no-magic', 'no-secret'] });
    const result = analyze(`if (pin === 'secret-1') open();`, { rules: [...rules, backdoor] });
    assert.deepEqual(shown(result), ['no-backdoor@1']);
    assert.deepEqual(result.findings[0]?.threats, ['IOMT-NET-02', 'IOMT-LCM-02']);
  });

  it('is refused when what it supersedes is no rule, or supersedes it', () => {
    assert.throws(() => new Registry([noMagic]), /no-magic supersedes "no-secret", which is no rule/);
    const first = fakeRule('first', undefined, { supersedes: ['second'] });
    const second = fakeRule('second', undefined, { supersedes: ['first'] });
    assert.throws(() => new Registry([first, second]), /supersedes itself/);
  });
});
