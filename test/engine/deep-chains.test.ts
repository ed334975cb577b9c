import assert from 'node:assert/strict';
import type { TSESTree } from '@typescript-eslint/types';
import { parse as parseTree } from '@typescript-eslint/typescript-estree';
import ts from 'typescript';
import { convertInPieces } from '../../server/engine/deep-chains';
import { parse } from '../../server/engine/parse';
import { analyze, fakeRule, noDanger, shown } from './helpers';

/** `'a' + 'b' + …`, which is one level of the tree for each operator. */
function chain(operands: number, last: string): string {
  return `const page = '<p>' +\n${"  'b' +\n".repeat(operands)}  ${last};\n`;
}

function convert(source: ts.SourceFile): TSESTree.Program {
  return parseTree(source as never, { range: true, loc: true, allowInvalidAST: true, filePath: source.fileName });
}

/** A tree without the links of the converter, as text. */
function shape(node: unknown): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'parent' ? undefined : value));
}

describe('long chains of operators', () => {
  for (const operands of [800, 1_600, 4_000])
    it(`analyses a text of ${operands} parts to its end`, () => {
      const result = analyze(`danger(0);\n${chain(operands, 'danger(1)')}danger(2);`);
      assert.deepEqual(result.status, { kind: 'analysed' });
      assert.deepEqual(shown(result), ['no-danger@1', `no-danger@${operands + 3}`, `no-danger@${operands + 4}`]);
    }).timeout(20_000);

  it('puts the pieces together to the tree that the converter makes of the whole', () => {
    const inner = `(${Array.from({ length: 250 }, (_, i) => `b${i}`).join(' - ')})`;
    const text = `x = ${Array.from({ length: 320 }, (_, i) => (i === 150 ? inner : `a${i}`)).join(' + ')};\ny = ${Array.from(
      { length: 130 },
      (_, i) => `c${i}`,
    ).join(' && ')}, z;`;
    const whole = parse('/w/a.js', text);
    assert.ok(whole.ok);
    const source = ts.createSourceFile('/w/a.js', text, { languageVersion: ts.ScriptTarget.Latest }, true);
    let pieces = 0;
    const before = source.statements;
    const program = convertInPieces(ts, source, (given) => {
      pieces = given.statements.length - before.length;
      return convert(given);
    });
    assert.ok(pieces > 4, `${pieces} pieces`);
    assert.equal(source.statements, before);
    assert.equal(shape(program), shape(whole.ast));
  });

  it('follows a value through such a chain', () => {
    const texts: (string | undefined)[] = [];
    const reader = fakeRule('reader', (rule) => ({
      CallExpression(node) {
        const [first] = node.arguments;
        if (first) texts.push(rule.semantics.value(first).texts()[0]?.prefix);
      },
    }));
    analyze(`${chain(900, "'danger'")}danger(page);`, { rules: [reader, noDanger] });
    assert.deepEqual(texts, [`<p>${'b'.repeat(900)}danger`]);
  });
});
