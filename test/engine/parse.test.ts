import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { parse } from '../../server/engine/parse';

function calls(ast: TSESTree.Program): string[] {
  const names: string[] = [];
  const visit = (node: TSESTree.Node): void => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier') names.push(node.callee.name);
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const one of Array.isArray(child) ? child : [child]) if (one) visit(one as TSESTree.Node);
    }
  };
  visit(ast);
  return names;
}

/** A small generator of its own, so that the same mutants are made everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function ownSources(): string[] {
  const result: string[] = [];
  const walk = (directory: string): void => {
    for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (entry.name.endsWith('.ts')) result.push(file);
    }
  };
  const root = path.join(__dirname, '../..');
  for (const folder of ['rules/semantics', 'server/engine']) walk(path.join(root, folder));
  return result.sort();
}

describe('parse', () => {
  it('gives a tree with the calls for half-typed code', () => {
    for (const [text, wanted] of [
      ['md5(password', 'md5'],
      ['const a={x: , b:1}; eval(q)', 'eval'],
      ['function f(){ if(x){ eval(y);', 'eval'],
    ] as const) {
      const result = parse('/w/a.ts', text);
      assert.ok(result.ok, text);
      assert.ok(result.tolerant, 'syntax errors are told');
      assert.deepEqual(calls(result.ast), [wanted]);
    }
  });

  it('says that whole code is whole', () => {
    const result = parse('/w/a.ts', 'export const a = 1;');
    assert.ok(result.ok && !result.tolerant);
  });

  it('goes by the extension: JSX in .tsx and .js, type assertions in .ts, decorators', () => {
    for (const [file, text] of [
      ['/w/a.tsx', 'export const A = () => <Chart data={d} />;'],
      ['/w/a.js', 'module.exports = () => <div/>;'],
      ['/w/a.ts', 'const c = <Client>make();'],
      ['/w/a.mts', '@Injectable() export class A { constructor(@Inject(T) private readonly t: T) {} }'],
      ['/w/a.cjs', 'const { a } = require("b"); return_(a);'],
    ] as const) {
      const result = parse(file, text);
      assert.ok(result.ok && !result.tolerant, file);
    }
  });

  it('comes back from comments that hang the JSDoc parser', () => {
    for (const text of ['/** ab-cd', '/** @param ab-cd', '/**\n * SPDX-Li']) assert.ok(parse('/w/a.ts', text).ok);
  });

  it('takes anything for text', () => {
    for (const text of ['', '\0\0\0', '\uFEFFconst a = 1;', '#!/usr/bin/env node\nrun();', '{'.repeat(3000)]) {
      assert.doesNotThrow(() => parse('/w/a.ts', text));
    }
  });

  it('relies on the pinned converter: a source file is accepted in place of text', () => {
    const { version } = JSON.parse(
      fs.readFileSync(require.resolve('@typescript-eslint/typescript-estree/package.json'), 'utf8'),
    ) as { version: string };
    const manifest = JSON.parse(fs.readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    assert.equal(
      manifest.devDependencies['@typescript-eslint/typescript-estree'],
      version,
      'pinned to one exact version: what takes a source file is not documented',
    );
    const result = parse('/w/a.ts', 'a(;');
    assert.ok(result.ok, 'the route through ts.SourceFile is gone: look at how the new version takes one');
  });

  it('analyses at least 97 of 100 mutated files', function () {
    this.timeout(120_000);
    const sources = ownSources().map((file) => fs.readFileSync(file, 'utf8').slice(0, 12_000));
    assert.ok(sources.length > 20);
    const next = random(20260101);
    let good = 0;
    const total = 600;
    for (let i = 0; i < total; i++) {
      let text = sources[Math.floor(next() * sources.length)]!;
      for (let cuts = 1 + Math.floor(next() * 3); cuts > 0; cuts--) {
        const at = Math.floor(next() * text.length);
        const length = 1 + Math.floor(next() * 12);
        const how = next();
        if (how < 0.5) text = text.slice(0, at) + text.slice(at + length);
        else if (how < 0.8) text = text.slice(0, at) + '(){}[];,.:<>=`"\''[Math.floor(next() * 16)] + text.slice(at);
        else text = text.slice(0, at);
      }
      if (parse('/w/mutant.ts', text).ok) good++;
    }
    assert.ok(good / total >= 0.97, `${good} of ${total} could be analysed`);
  });
});
