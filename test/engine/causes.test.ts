import assert from 'node:assert/strict';
import type { TSESTree } from '@typescript-eslint/utils';
import { onePerCause } from '../../server/engine/causes';
import { analyze, fakeRule, memoryFiles, shown, suppressed, FILE } from './helpers';

/** Blames what is given to `danger`, with the constant that it is as the cause. */
const noDanger = fakeRule('no-danger', (rule) => ({
  CallExpression(node) {
    const [argument] = node.arguments;
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'danger' || !argument) return;
    const [atom] = rule.semantics.value(argument as TSESTree.Expression).atoms;
    rule.report({
      node: argument,
      messageId: 'found',
      data: { what: 'danger' },
      cause: rule.semantics.cause({ node: argument }, atom),
    });
  },
}));
/** Blames each call of `both`, which a change of either of its arguments mends. */
const pair: Parameters<typeof fakeRule>[1] = (rule) => ({
  CallExpression(node) {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'both') return;
    const cause = node.arguments.flatMap((argument) => {
      const [atom] = rule.semantics.value(argument as TSESTree.Expression).atoms;
      return rule.semantics.cause({ node: argument as TSESTree.Node }, atom) ?? [];
    });
    rule.report({ node, messageId: 'found', data: { what: 'both' }, cause });
  },
});
const noPair = fakeRule('no-pair', pair, { triggers: ['both'] });
const rules = [noDanger];
const lines = (result: ReturnType<typeof analyze>): unknown =>
  result.findings.map(({ place, alsoAt }) => [
    place.start.line + 1,
    ...(alsoAt ?? []).map(({ start }) => start.line + 1),
  ]);

describe('findings of one cause', () => {
  it('are one, which lists the other places', () => {
    const result = analyze(`const a = 'x';\ndanger(a);\ndanger(a);\nconst b = 'x';\ndanger(b);\ndanger(a);`, { rules });
    assert.deepEqual(lines(result), [[2, 3, 6], [5]]);
  });

  it('are one when the cause lies in another file', () => {
    const files = memoryFiles({ 'src/settings.ts': `export const a = 'x';` });
    const result = analyze(`import { a } from './settings';\ndanger(a);\ndanger(a);`, { rules, files, file: FILE });
    assert.deepEqual(lines(result), [[2, 3]]);
  });

  it('stay by themselves when each is written where it is blamed', () => {
    assert.deepEqual(lines(analyze(`danger('x');\ndanger('x');`, { rules })), [[1], [2]]);
  });

  it('are told apart from those that are accepted', () => {
    const result = analyze(
      `const a = 'x';\n// vitalint-ignore-next-line no-danger -- bench only\ndanger(a);\ndanger(a);\ndanger(a);`,
      { rules },
    );
    assert.deepEqual([shown(result), suppressed(result)], [['no-danger@4'], ['no-danger@3']]);
    assert.deepEqual(lines(result), [[3], [4, 5]]);
  });

  it('go with the change that mends most of them', () => {
    const text = `const a = 'a';\nconst b = 'b';\nconst c = 'c';\nboth(a, b);\nboth(b, c);\nboth(b, c);\nboth(c, a);`;
    assert.deepEqual(lines(analyze(text, { rules: [noPair] })), [[4, 5, 6], [7]]);
  });

  it('are put together so that the fewest changes are left, where several mend as many', () => {
    const code = `const a = 'x', b = 'x', c = 'x';\nboth(b, c);\nboth(a, b);\nboth(c, 'y');\nboth(a, 'y');`;
    // By `b` the first two would be one, and the others two more.
    assert.equal(analyze(code, { rules: [noPair] }).findings.length, 2);
  });

  it('keep the causes that all their places share, by which those of other files join them', () => {
    const text = `const a = 'a';\nconst b = 'b';\nconst c = 'c';\nboth(a, b);\nboth(b, c);`;
    const first = analyze(text, { rules: [noPair] }).findings;
    const second = analyze(text, { rules: [noPair], file: FILE.replace(/[^/]+$/, 'other.ts') }).findings;
    assert.equal(first[0]?.causes?.length, 1);
    // Causes are places, so those of another file are others.
    assert.equal(onePerCause([...first, ...second]).length, 2);
    const [joined, ...rest] = onePerCause([
      ...first,
      ...second.map((finding) => ({ ...finding, causes: first[0]!.causes })),
    ]);
    assert.deepEqual(
      [joined!.place.file, joined!.alsoAt!.map(({ file, start }) => [file, start.line]), rest.length],
      [
        FILE,
        [first[0]!.alsoAt![0]!, second[0]!.place, second[0]!.alsoAt![0]!].map(({ file, start }) => [file, start.line]),
        0,
      ],
    );
    assert.ok(joined!.alsoAt!.every(({ fingerprint }) => /^[0-9a-f]{16,}$/.test(fingerprint)));
  });
});
