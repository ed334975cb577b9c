import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { LibraryModel } from '../../rules/models/vocabulary';

/** Declarations of the globals that neither TypeScript nor Node bring along. */
const GLOBAL_TYPINGS = ['node', 'web-bluetooth', 'w3c-web-usb', 'w3c-web-serial', 'w3c-web-hid'];

/** What the type declarations of a library say, by export and type name. */
export interface Declarations {
  /** The types of an export as a value, one for each module format that has it; empty when there is no such export. */
  values(name: string): ts.Type[];
  /** The type exported under a name; undefined when there is none. */
  type(name: string): ts.Type | undefined;
}

/** All libraries in one TypeScript program, over packages unpacked under `folder/node_modules`. */
export class DeclarationIndex {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly #probes = new Map<string, string>();

  /** @param folder the folder whose `node_modules` holds the packages, absolute */
  constructor(libraries: readonly LibraryModel[], folder: string) {
    const texts = new Map<string, string>();
    const references = GLOBAL_TYPINGS.filter((name) => fs.existsSync(path.join(folder, 'node_modules/@types', name)))
      .map((name) => `/// <reference types="${name}" />\n`)
      .join('');
    libraries.forEach((library, index) => {
      const file = path.join(folder, `probe-${index}.ts`);
      const text =
        library.package === 'globals'
          ? 'export {};'
          : `import * as probe from '${library.package}';\nimport required = require('${library.package}');\nexport { probe, required };`;
      texts.set(file, references + text);
      this.#probes.set(library.package, file);
    });
    const options: ts.CompilerOptions = {
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
      typeRoots: [path.join(folder, 'node_modules/@types')],
      strict: true,
      esModuleInterop: true,
      skipLibCheck: true,
      noEmit: true,
    };
    const host = ts.createCompilerHost(options);
    const { fileExists, getSourceFile } = host;
    host.fileExists = (file) => texts.has(file) || fileExists(file);
    host.getSourceFile = (file, version, ...rest) => {
      const text = texts.get(file);
      return text === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version);
    };
    host.getCurrentDirectory = () => folder;
    this.program = ts.createProgram([...texts.keys()], options, host);
    this.checker = this.program.getTypeChecker();
  }

  /** What a library declares; undefined when its declarations are not found. */
  of(library: LibraryModel): Declarations | undefined {
    const probe = this.program.getSourceFile(this.#probes.get(library.package)!)!;
    return library.package === 'globals' ? this.#globals(probe) : this.#module(probe);
  }

  #globals(probe: ts.SourceFile): Declarations {
    const { checker } = this;
    const find = (name: string, flags: ts.SymbolFlags) => checker.resolveName(name, probe, flags, false);
    return {
      values: (name) => {
        const symbol = find(name, ts.SymbolFlags.Value);
        return symbol ? [checker.getTypeOfSymbolAtLocation(symbol, probe)] : [];
      },
      type: (name) => {
        const symbol = find(name, ts.SymbolFlags.Type);
        return symbol && checker.getDeclaredTypeOfSymbol(symbol);
      },
    };
  }

  #module(probe: ts.SourceFile): Declarations | undefined {
    // ES modules and CommonJS may have declarations of their own: what either has, exists.
    const both = probe.statements.flatMap((statement) => {
      if (ts.isImportDeclaration(statement)) return [statement.moduleSpecifier];
      if (ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference))
        return [statement.moduleReference.expression];
      return [];
    });
    const found = new Set(both.flatMap((specifier) => this.checker.getSymbolAtLocation(specifier) ?? []));
    if (found.size === 0) return undefined;
    const modules = [...found].map((symbol) => this.#exportsOf(symbol, probe));
    const first = (look: (declarations: Declarations) => ts.Type[]) => modules.flatMap(look);
    return {
      values: (name) => first((module) => module.values(name)),
      type: (name) => modules.map((module) => module.type(name)).find(Boolean),
    };
  }

  #exportsOf(module: ts.Symbol, probe: ts.SourceFile): Declarations {
    const { checker } = this;
    const named = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, this.#aliased(symbol)]));
    const whole = module.exports?.get(ts.InternalSymbolName.ExportEquals);
    const main = whole ? this.#aliased(whole) : named.get('default');
    const typeOf = (symbol: ts.Symbol | undefined) =>
      symbol ? [checker.getTypeOfSymbolAtLocation(symbol, probe)] : [];
    return {
      values: (name) => {
        if (name === 'default') return typeOf(main);
        const own = named.get(name);
        if (own && own.flags & ts.SymbolFlags.Value) return typeOf(own);
        return typeOf(main).flatMap((type) => typeOf(checker.getPropertyOfType(type, name)));
      },
      type: (name) => {
        const [first, ...rest] = name.split('.');
        let symbol = named.get(first!) ?? (main && declaredName(main) === first ? main : undefined);
        for (const part of rest)
          symbol = symbol && checker.getExportsOfModule(symbol).find((inner) => inner.name === part);
        return symbol && symbol.flags & ts.SymbolFlags.Type ? checker.getDeclaredTypeOfSymbol(symbol) : undefined;
      },
    };
  }

  #aliased(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** Packages (path under `node_modules` and version) whose declarations the program read. */
  packagesRead(folder: string): Record<string, string> {
    const root = path.join(folder, 'node_modules') + path.sep;
    const result: Record<string, string> = {};
    for (const file of this.program.getSourceFiles()) {
      const name = path.normalize(file.fileName);
      if (!name.startsWith(root)) continue;
      const parts = name.slice(root.length).split(path.sep);
      const last = parts.lastIndexOf('node_modules');
      const end = last + (parts[last + 1]!.startsWith('@') ? 3 : 2);
      const key = parts.slice(0, end).join('/');
      if (key === 'typescript' || result[key]) continue;
      const manifest = JSON.parse(fs.readFileSync(path.join(root, key, 'package.json'), 'utf8')) as { version: string };
      result[key] = manifest.version;
    }
    return Object.fromEntries(Object.entries(result).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** `export default class Client` is declared as Client and exported as default. */
function declaredName(symbol: ts.Symbol): string {
  const declaration = symbol.declarations?.find(
    (node): node is ts.ClassDeclaration | ts.InterfaceDeclaration =>
      ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node),
  );
  return declaration?.name?.text ?? symbol.name;
}
