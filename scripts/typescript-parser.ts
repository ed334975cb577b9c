import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * TypeScript without its checker, services and emitter: parsing, scanning and resolving modules need a third of it, and
 * what is left loads three times as fast. Its published file is one function around a bundle that esbuild made; here it
 * becomes a module again of which only some names are exported, so that the bundler leaves out whatever they do not reach.
 * That leans on how the file is written, so the version is pinned, each step below fails when it finds nothing to do, and
 * `test/typescript-parser.test.ts` holds the result against the whole.
 */

const OPENING = 'var ts = {}; ((module) => {';
const CLOSING = '})({ get exports()';

/** What the project itself uses; that its sources name nothing else is tested. */
export const OWN_NAMES = [
  'JSDocParsingMode',
  'ModuleKind',
  'ModuleResolutionKind',
  'ScriptKind',
  'ScriptTarget',
  'SyntaxKind',
  'createModuleResolutionCache',
  'createSourceFile',
  'forEachChild',
  'parseJsonConfigFileContent',
  'preProcessFile',
  'readConfigFile',
  'resolveModuleName',
  'sys',
];

/** For rules with types, which are never asked for: each of these would bring the checker along. */
const TYPED = new Set([
  'createAbstractBuilder',
  'createCompilerHost',
  'createProgram',
  'createWatchCompilerHost',
  'createWatchProgram',
]);

/** The libraries that are handed the whole of TypeScript, and how their published files name its members. */
const USERS: readonly { readonly folder: string; readonly member: RegExp }[] = [
  { folder: 'node_modules/@typescript-eslint/typescript-estree/dist', member: /\bts\.([A-Za-z]\w*)/g },
  { folder: 'node_modules/ts-api-utils/lib', member: /\b\w+\.default\.([A-Za-z]\w*)/g },
];

/** Answers `import { api } from 'typescript-parser'` with the members of TypeScript that are used. */
export function typescriptParser(root: string): Plugin {
  return {
    name: 'typescript-parser',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^typescript-parser$/ }, ({ path: name }) => ({ path: name, namespace: 'parser' }));
      onLoad({ filter: /.*/, namespace: 'parser' }, () => ({
        contents: parserModule(root),
        loader: 'js',
        resolveDir: root,
      }));
    },
  };
}

/**
 * @returns the text of an ES module that exports `api`
 * @throws Error when TypeScript's file is not written as expected
 */
function parserModule(root: string): string {
  const text = fs.readFileSync(path.join(root, 'node_modules/typescript/lib/typescript.js'), 'utf8');
  const [start, end] = [text.indexOf(OPENING), text.lastIndexOf(CLOSING)];
  if (start < 0 || end < 0) throw unexpected('the function around it');
  let body = text.slice(start + OPENING.length, end);
  const exported = /^__export\(typescript_exports, \{\n([\s\S]*?)\n\}\);$/m.exec(body);
  if (!exported) throw unexpected('the list of its exports');
  const locals = new Map(
    [...exported[1]!.matchAll(/^\s*(\w+): \(\) => (\w+),?$/gm)].map(([, name, local]) => [name!, local!]),
  );
  body = body.replace(exported[0], '');
  body = replaced(body, /^module\.exports = __toCommonJS\(typescript_exports\);$/m, () => '', 'its export');
  body = replaced(body, /^\/\/ Annotate the CommonJS export names[\s\S]*$/m, () => '', 'the names at its end');
  for (const [pattern, by, what] of DROPPABLE) body = replaced(body, pattern, by, what);
  const members = usedNames(root, locals).map((name) => `  ${name}: ${locals.get(name)}`);
  return `${body}\nfunction __namespace(all) { const made = {}; __export(made, all); return made; }\nexport const api = {\n${members.join(',\n')}\n};\n`;
}

/**
 * Statements that a bundler must keep, for they might do something, made into such as it may leave out: nothing but what
 * they name ever uses what they do.
 */
const DROPPABLE: readonly (readonly [RegExp, (...parts: string[]) => string, string])[] = [
  [
    /^var (\w+_exports\d*) = \{\};\n__export\(\1, \{/gm,
    (_, name) => `var ${name} = /* @__PURE__ */ __namespace({`,
    'its namespaces',
  ],
  [
    /^var (\w+);\n\(\((\w+)\) => \{\n([\s\S]*?)\n\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm,
    (_, name, parameter, inner) =>
      `var ${name} = /* @__PURE__ */ ((${parameter}) => {\n${inner}\nreturn ${parameter};\n})({});`,
    'its modules of functions',
  ],
  [/^(registerCodeFix|registerRefactor)\(/gm, (_, name) => `/* @__PURE__ */ ${name}(`, 'its fixes'],
  [
    /^_(?:AutoImportProviderProject|ProjectService|ScriptVersionCache|TypingsInstallerAdapter)\.\w+ = (?:[^\n]*;|\{\n[\s\S]*?\n\};)$/gm,
    (statement) => `/* @__PURE__ */ (() => { ${statement} })();`,
    'the constants of its server',
  ],
  [
    /^ {4}get(?:Symbol|Type|Signature|SourceMapSource)Constructor: \(\) => \w+Object,?\n/gm,
    () => '',
    'the constructors of what a checker makes',
  ],
];

function replaced(text: string, pattern: RegExp, by: (...parts: string[]) => string, what: string): string {
  const after = text.replace(pattern, by);
  if (after === text) throw unexpected(what);
  return after;
}

function unexpected(what: string): Error {
  return new Error(
    `TypeScript's file is not written as scripts/typescript-parser.ts expects: ${what} is missing. Mend the script for this version.`,
  );
}

function usedNames(root: string, locals: ReadonlyMap<string, string>): readonly string[] {
  const used = new Set(OWN_NAMES);
  for (const { folder, member } of USERS)
    for (const file of fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (/\.c?js$/.test(file))
        for (const [, name] of fs.readFileSync(path.join(root, folder, file), 'utf8').matchAll(member)) used.add(name!);
  const missing = OWN_NAMES.filter((name) => !locals.has(name));
  if (missing.length > 0) throw unexpected(missing.join(', '));
  return [...used].filter((name) => locals.has(name) && !TYPED.has(name)).sort();
}
