import assert from 'node:assert/strict';
import type { TSESTree } from '@typescript-eslint/types';
import { libraryModels } from '../../rules/models/index';
import { createProject } from '../../rules/semantics/project';
import { parse } from '../../server/engine/parse';

/** Wrappers of wrappers: `w6` calls `w5`, and so on to `w1`, which logs. */
const chain = [
  'export function w1(text: string) { console.log(text); }',
  ...[2, 3, 4, 5, 6].map((n) => `export function w${n}(text: string) { w${n - 1}(text); }`),
].join('\n');

function open() {
  const files = new Map([['/w/log.ts', chain]]);
  const project = createProject({
    files: {
      read: (file) => files.get(file),
      isFile: (file) => files.has(file),
      isDirectory: (directory) => [...files.keys()].some((file) => file.startsWith(`${directory}/`)),
      realpath: (file) => file,
    },
    parse,
    roots: ['/w'],
    models: libraryModels,
  });
  return (name: string): readonly string[] => {
    const module = project.module(`/w/${name}.ts`, `import { ${name} } from './log';\n${name}(process.argv[2]!);`)!;
    const call = module.calls.find((one): one is TSESTree.CallExpression => one.type === 'CallExpression')!;
    return project
      .semantics(module)
      .arrivals(call)
      .map(({ role }) => role);
  };
}

describe('wrappers', () => {
  it('pass on the same whichever was asked first', () => {
    for (const name of ['w1', 'w2', 'w3', 'w4']) {
      const alone = open()(name);
      assert.ok(alone.length > 0, name);
      const ask = open();
      for (const other of ['w6', 'w5']) ask(other);
      assert.deepEqual(ask(name), alone, name);
    }
  });
});
