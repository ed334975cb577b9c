import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { OWN_NAMES, typescriptParser } from '../scripts/typescript-parser';

const root = path.join(__dirname, '..');

/** Every node with its kind and place, depth first, and the errors. */
function shapeOf(compiler: typeof ts, file: string, text: string): unknown {
  const source = compiler.createSourceFile(
    file,
    text,
    {
      languageVersion: compiler.ScriptTarget.Latest,
      jsDocParsingMode: compiler.JSDocParsingMode.ParseNone,
    },
    true,
  );
  const nodes: unknown[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push([node.kind, node.flags, node.getStart(source), node.end, node.getText(source).length]);
    compiler.forEachChild(node, visit);
  };
  visit(source);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  return {
    nodes,
    errors: parseDiagnostics.map(({ code, start, messageText }) => [
      code,
      start,
      compiler.flattenDiagnosticMessageText(messageText, '\n'),
    ]),
  };
}

function sourcesIn(folder: string): readonly string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(root, folder, file));
}

describe('the part of TypeScript that is shipped', function () {
  this.timeout(120_000);
  let part: typeof ts;

  before(async () => {
    const outfile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'vitalint-parser-')), 'typescript.js');
    await build({
      stdin: { contents: "import { api } from 'typescript-parser'; module.exports = api;", resolveDir: root },
      plugins: [typescriptParser(root)],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      minify: true,
      outfile,
    });
    assert.ok(fs.statSync(outfile).size < 1_600_000, 'something of it reaches the checker');
    part = createRequire(__filename)(outfile) as typeof ts;
  });

  it('parses as the whole does: own sources, samples of JSX, and code that is broken', () => {
    const files = [...sourcesIn('rules/semantics'), ...sourcesIn('test/rules/checks/dom-xss')];
    assert.ok(files.length > 50);
    for (const file of files) {
      const text = fs.readFileSync(file, 'utf8');
      for (const given of [text, text.slice(0, text.length * 0.6)])
        assert.deepEqual(shapeOf(part, file, given), shapeOf(ts, file, given), file);
    }
  });

  it('finds modules, settings and imports as the whole does', () => {
    const file = path.join(root, 'rules/semantics/module.ts');
    const answers = (compiler: typeof ts): unknown => {
      const { config } = compiler.readConfigFile(path.join(root, 'tsconfig.json'), compiler.sys.readFile) as {
        config: unknown;
      };
      const { options, fileNames } = compiler.parseJsonConfigFileContent(config, compiler.sys, root);
      const resolved = ['./value', 'mocha', '@typescript-eslint/utils', './nowhere'].map(
        (name) =>
          compiler.resolveModuleName(
            name,
            file,
            { ...options, moduleResolution: compiler.ModuleResolutionKind.Bundler, module: compiler.ModuleKind.ESNext },
            compiler.sys,
          ).resolvedModule?.resolvedFileName,
      );
      const { importedFiles } = compiler.preProcessFile(fs.readFileSync(file, 'utf8'), true, true);
      return { options, fileNames, resolved, importedFiles };
    };
    assert.deepEqual(answers(part), answers(ts));
  });

  it('has what the project uses', () => {
    const used = new Set<string>();
    for (const file of [...sourcesIn('rules'), ...sourcesIn('server')])
      for (const [, name] of fs.readFileSync(file, 'utf8').matchAll(/\btypescript(?:\(\))?\.([A-Za-z]\w*)/g))
        used.add(name!);
    assert.ok(used.size > 0);
    assert.deepEqual(
      [...used].filter((name) => !OWN_NAMES.includes(name)),
      [],
    );
    assert.deepEqual(
      OWN_NAMES.filter((name) => !(name in part)),
      [],
    );
  });
});
