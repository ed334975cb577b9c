import fs from 'node:fs';
import path from 'node:path';
import { parse as plainParse } from '@typescript-eslint/typescript-estree';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
// @ts-expect-error -- ships no declarations
import security from 'eslint-plugin-security';
import { libraryModels } from '../../rules/models/index';
import { createProject, type FileSource } from '../../rules/semantics/project';
import { defaultConfig } from '../../server/engine/config';
import { Engine } from '../../server/engine/engine';
import { parse } from '../../server/engine/parse';

/**
 * What the parts cost, as ratios against plain typescript-estree over the same files in the same run. Each round runs
 * every pipeline once; the best round of each counts, so that with more than one round nothing is charged for what
 * V8 compiles on first use.
 */
interface Source {
  readonly file: string;
  readonly text: string;
}

function collect(root: string, maxLines: number): { sources: readonly Source[]; lines: number } {
  const sources: Source[] = [];
  let lines = 0;
  const walk = (directory: string): void => {
    for (const entry of fs.readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (lines >= maxLines || entry.name.startsWith('.') || entry.isSymbolicLink()) continue;
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (
        /\.[cm]?[jt]sx?$/.test(entry.name) &&
        !/\.d\.[cm]?ts$|\.min\./.test(entry.name) &&
        fs.statSync(file).size < 200_000
      ) {
        const text = fs.readFileSync(file, 'utf8');
        const count = text.split('\n').length;
        // Bundles and minified files are not what anybody writes.
        if (text.length / count > 200) continue;
        lines += count;
        sources.push({ file, text });
      }
    }
  };
  walk(root);
  return { sources, lines };
}

const disk: FileSource = {
  read: (file) => attempt(() => fs.readFileSync(file, 'utf8')),
  isFile: (file) => attempt(() => fs.statSync(file).isFile()) ?? false,
  isDirectory: (directory) => attempt(() => fs.statSync(directory).isDirectory()) ?? false,
  realpath: (file) => file,
  list: (directory) => attempt(() => fs.readdirSync(directory)) ?? [],
};
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function pipelines(root: string, sources: readonly Source[]): readonly (readonly [string, () => void])[] {
  const lint = (rules: Linter.Config['rules'], plugins: Linter.Config['plugins']) => (): void => {
    const linter = new Linter();
    const config: Linter.Config[] = [
      {
        files: ['**/*'],
        languageOptions: { parser: parser as never, sourceType: 'module' },
        plugins,
        rules,
        linterOptions: { noInlineConfig: true },
      },
    ];
    for (const { file, text } of sources)
      attempt(() => linter.verify(text, config, { filename: path.relative(root, file) }));
  };
  const securityRules = Object.fromEntries(
    Object.keys((security as { rules: Record<string, unknown> }).rules).map((name) => [
      `security/${name}`,
      'warn' as const,
    ]),
  );
  return [
    [
      'typescript-estree, parse only',
      () =>
        sources.forEach(({ file, text }) =>
          attempt(() => plainParse(text, { loc: true, range: true, jsx: !/\.[cm]?ts$/.test(file), filePath: file })),
        ),
    ],
    ['Vitalint: parse', () => sources.forEach(({ file, text }) => parse(file, text))],
    ['Vitalint: parse and semantics of every call', () => judge(root, sources)],
    ['Vitalint: whole analysis', () => analyze(root, sources)],
    ['ESLint, parse only', lint({}, {})],
    ['ESLint with eslint-plugin-security', lint(securityRules, { security: security as never })],
  ];
}

/** Everything that semantics can be asked: the values that arrive at every call, assignment and component. */
function judge(root: string, sources: readonly Source[]): void {
  const project = createProject({ files: disk, parse, roots: [root], models: libraryModels });
  for (const { file, text } of sources) {
    const module = project.module(file, text);
    if (!module) continue;
    const semantics = project.semantics(module);
    for (const node of [...module.calls, ...module.memberWrites, ...module.jsx]) semantics.arrivals(node);
  }
}

function analyze(root: string, sources: readonly Source[]): void {
  const engine = new Engine({ files: disk, roots: [root] });
  const config = defaultConfig(root);
  for (const { file, text } of sources) engine.analyze(file, text, config);
}

function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? Number(process.argv[at + 1]) : fallback;
}

const given = process.argv[2];
const root = path.resolve(given && !given.startsWith('--') ? given : path.join(process.cwd(), 'node_modules'));
const { sources, lines } = collect(root, option('lines', 500_000));
const rounds = option('rounds', 3);
console.log(`${sources.length} files, ${lines} lines, best of ${rounds} interleaved rounds, Node ${process.version}`);
const all = pipelines(root, sources);
const best = all.map(() => Infinity);
for (let round = 0; round < rounds; round++) {
  all.forEach(([, run], i) => {
    const start = performance.now();
    run();
    best[i] = Math.min(best[i]!, performance.now() - start);
  });
}
all.forEach(([name], i) =>
  console.log(`${(best[i]! / best[0]!).toFixed(2).padStart(6)}  ${name}  (${(best[i]! / 1000).toFixed(1)} s)`),
);
