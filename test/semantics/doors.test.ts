import assert from 'node:assert/strict';
import type { TSESTree } from '@typescript-eslint/types';
import { libraryModels } from '../../rules/models/index';
import { createProject } from '../../rules/semantics/project';
import { parse } from '../../server/engine/parse';

/** A generated client: a barrel over a hundred files, of which one has the constant. */
function generated(count: number): Map<string, string> {
  const files = new Map<string, string>();
  const names = Array.from({ length: count }, (_, i) => `schema${i}`);
  files.set('/w/api/index.ts', names.map((name) => `export * from './${name}';`).join('\n'));
  for (const name of names) files.set(`/w/api/${name}.ts`, `export type ${name} = { readonly id: string };`);
  files.set('/w/api/schema7.ts', `export const brokerUrl = 'mqtt://broker.example.org';`);
  files.set('/w/api/schema9.ts', `export const schemaNine = 'nine';`);
  return files;
}

function open(files: Map<string, string>, keep: number) {
  const parsed = new Map<string, number>();
  const project = createProject({
    files: {
      read: (file) => files.get(file),
      isFile: (file) => files.has(file),
      isDirectory: (directory) => [...files.keys()].some((file) => file.startsWith(`${directory}/`)),
      realpath: (file) => file,
    },
    parse: (file, text) => {
      parsed.set(file, (parsed.get(file) ?? 0) + 1);
      return parse(file, text);
    },
    roots: ['/w'],
    models: libraryModels,
    keep,
  });
  const constant = (file: string, text: string): unknown => {
    const module = project.module(file, text)!;
    const { arguments: args } = module.calls[0] as TSESTree.CallExpression;
    const value = project.semantics(module).value(args[0]!);
    return value.atoms.flatMap((atom) => (atom.kind === 'const' ? [atom.value] : []));
  };
  return { project, parsed, constant };
}

const user = (name: string): string => `import { ${name} } from './api';\nopen(${name});`;

describe('names behind a barrel', () => {
  it('reads each file of it once, though fewer trees are kept', () => {
    const { parsed, constant } = open(generated(100), 10);
    for (let i = 0; i < 5; i++)
      assert.deepEqual(constant(`/w/${i}.ts`, user('brokerUrl')), ['mqtt://broker.example.org']);
    const again = [...parsed].filter(([file, times]) => times > 1 && /schema(?!7)/.test(file));
    assert.deepEqual(again, []);
  });

  it('reads the file that is called like the name first', () => {
    const files = generated(100);
    files.set('/w/api/schema90.ts', `export const schema90 = 'ninety';`);
    const { parsed, constant } = open(files, 10);
    assert.deepEqual(constant('/w/a.ts', user('schema90')), ['ninety']);
    assert.deepEqual(
      [...parsed.keys()].filter((file) => file.includes('schema')),
      ['/w/api/schema90.ts'],
    );
  });

  it('knows when another file of it comes to export the name', () => {
    const files = generated(20);
    const { project, constant } = open(files, 10);
    assert.deepEqual(constant('/w/a.ts', user('pumpUrl')), []);
    files.set('/w/api/schema3.ts', `export const pumpUrl = 'mqtt://pump.example.org';`);
    assert.ok(
      project.dependents('/w/api/schema3.ts').includes('/w/a.ts'),
      'the user depends on every file passed over',
    );
    project.invalidate('/w/api/schema3.ts');
    assert.deepEqual(constant('/w/a.ts', user('pumpUrl')), ['mqtt://pump.example.org']);
  });

  it('ends where barrels lead to each other', () => {
    const files = new Map([
      ['/w/api/index.ts', `export * from './other';`],
      ['/w/api/other.ts', `export * from './index';\nexport const one = 1;`],
    ]);
    const { constant } = open(files, 10);
    assert.deepEqual(constant('/w/a.ts', user('one')), [1]);
    assert.deepEqual(constant('/w/b.ts', user('two')), []);
  });
});
