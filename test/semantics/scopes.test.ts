import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from '../../server/engine/parse';
import { scopeDifferences } from '../support/scope-differences';

const root = path.join(__dirname, '../..');

/** A file of fixtures holds several files; when one of them is JSX, all of it is read as such. */
function programOf(file: string, text: string): Parameters<typeof scopeDifferences>[0] {
  const plain = parse(file, text);
  const parsed = plain.ok && plain.tolerant ? parse(`${file}x`, text) : plain;
  assert.ok(parsed.ok);
  return parsed.ast;
}

function* codeIn(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* codeIn(file);
    else if (/\.[cm]?[jt]sx?$/.test(entry.name)) yield file;
  }
}

const FORMS: Readonly<Record<string, string>> = {
  'hoisting and blocks':
    'use(a); var a = 1; { let a = 2; use(a); function f() { return a; } } for (const a of xs) use(a);',
  'patterns and defaults':
    'const { a, b: { c = d, ...e }, [k]: f = 1 } = o, [g, , ...h] = p; ({ a: x.y, c: z } = q); let z, d, k;',
  functions: 'const f = function g(a, { b } = a, ...rest) { arguments; g(); var a; }; (x => x)(1); function g(g) {}',
  'classes and fields':
    'class C extends C.base { static #n = C; [k] = this.#n; static { var v = C; } m(k) { return v; } } var v, k;',
  'loops and catch':
    'for (var i in o) i; for (x of y) x; try {} catch ({ message }) { message; } switch (x) { case 1: let x; } var x;',
  types:
    'interface A<T> { a: T; f<T>(a: T): a is T } type B<T> = T extends (infer U)[] ? U : typeof b; const b: A<B<A>> = 1 as A;',
  'values and types of one name':
    'interface Pump {} const Pump = 1; let p: Pump = Pump; type Only = 1; { const Only = 2; let o: Only = Only; }',
  'enums and namespaces':
    'enum E { A, B = A, "c" } namespace N { export const x = E.A; } import M = N.x; export = M; N.x;',
  modules:
    'import d, { a as b, type T } from "x"; import * as n from "y"; export { b, d as e }; export default n; let t: T;',
  components: 'const Chart = 1, ui = 2, div = 3; <><Chart {...ui} /><ui.Button on={div} /><div /></>;',
  'decorators and parameter properties':
    'class A { constructor(@Inject(B) private b: B) {} @on(c) m() {} } const c = 1; class B {}',
};

describe('the variable that a name means', () => {
  for (const [name, text] of Object.entries(FORMS)) {
    it(`is the one of ESLint's scope analysis: ${name}`, () => {
      assert.deepStrictEqual(scopeDifferences(programOf('form.tsx', text)), []);
    });
  }

  for (const folder of [
    'rules/semantics',
    'server',
    'test/rules/checks',
    'node_modules/commander',
    'node_modules/argparse',
  ]) {
    it(`is the one of ESLint's scope analysis: every name in ${folder}`, function () {
      this.timeout(60_000);
      const differing: string[] = [];
      let files = 0;
      for (const file of codeIn(path.join(root, folder))) {
        files++;
        const differences = scopeDifferences(programOf(file, fs.readFileSync(file, 'utf8')));
        if (differences.length > 0) differing.push(`${path.relative(root, file)}: ${differences[0]}`);
      }
      assert.ok(files > 0);
      assert.deepStrictEqual(differing, []);
    });
  }
});
