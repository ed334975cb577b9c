import type { TSESTree } from '@typescript-eslint/utils';
import type { LibraryModel } from '../models/vocabulary';
import { Doors } from './doors';
import { Evaluator } from './evaluate';
import { Manifests } from './manifests';
import { ModelIndex } from './model-index';
import { Module } from './module';
import { Resolver, type FileSource } from './resolve';
import { Semantics } from './semantics';

export type { FileSource } from './resolve';

export type Parse = (
  file: string,
  text: string,
) => { readonly ok: true; readonly ast: TSESTree.Program } | { readonly ok: false; readonly reason: string };

export interface ProjectOptions {
  readonly files: FileSource;
  readonly parse: Parse;
  /** Workspace folders; nothing outside them is read. */
  readonly roots: readonly string[];
  readonly models: readonly LibraryModel[];
  /** How many modules are kept with their trees. */
  readonly keep?: number;
}

/** What an import leads to. */
export type Target =
  { readonly kind: 'module'; readonly module: Module } | { readonly kind: 'json'; readonly value: unknown };

const ENTRIES = ['app', 'server', 'index', 'main'].flatMap((name) => [name, `src/${name}`, `server/${name}`]);
/** With more behind it a module is not where an application sets itself up. */
const MOST_STARTED = 150;
/** Modules of Node, which no `package.json` names. */
const BUILTIN =
  /^(node:|(assert|async_hooks|buffer|child_process|cluster|constants|crypto|dns|events|fs|http2?|https|module|net|os|path|perf_hooks|process|querystring|readline|stream|string_decoder|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)(\/|$))/;
const LARGEST_IMPORT = 1_000_000;
/**
 * Trees are large, some 150 bytes for a character. One that is dropped while something concluded still holds its nodes
 * stays in memory beside the one that is parsed anew, and the nodes of the two are not the same: whatever an application
 * reaches has to fit, handlers included. Measured with 400 and with 1,500 on 16 controllers of an application of some 900
 * modules: 122 and 51 s, 2.4 and 0.7 GB; on 5,100 files of another: 84 and 59 s, 0.8 and 0.7 GB.
 */
const MODULES_KEPT = 1500;

/** The modules of a workspace and what is known across them. Modules are parsed when an import that matters is followed. */
export class Project {
  readonly evaluator: Evaluator;
  /** Which files may export a name, without their trees. */
  readonly doors: Doors;
  /** A module that stands for no file: the place of what comes from nowhere in particular. */
  readonly nowhere: Module;
  readonly #modules = new Map<string, Module>();
  readonly #failed = new Map<string, string>();
  readonly #json = new Map<string, unknown>();
  readonly #semantics = new WeakMap<Module, Semantics>();
  readonly #edges = new Map<string, Set<string>>();
  readonly #resolver: Resolver;
  readonly #manifests: Manifests;
  readonly #keep: number;

  constructor(private readonly options: ProjectOptions) {
    this.#resolver = new Resolver(options.files, options.roots);
    this.#manifests = new Manifests(options.files, options.roots);
    this.#keep = options.keep ?? MODULES_KEPT;
    this.nowhere = new Module('', '', {
      type: 'Program',
      body: [],
      range: [0, 0],
      loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } },
    } as unknown as TSESTree.Program);
    this.evaluator = new Evaluator(this, new ModelIndex(options.models));
    this.doors = new Doors({
      resolve: (from, specifier) => this.#resolver.resolve(from, specifier),
      isLibrary: (specifier) => this.evaluator.models.library(specifier) !== undefined,
      depend: (from, on) => this.#depend(from, on),
    });
  }

  /**
   * The module of a file.
   * @param text the text to use instead of the file's: an open document; keep giving it, or call `invalidate`
   * @returns undefined when the file does not exist or cannot be parsed
   */
  module(file: string, text?: string): Module | undefined {
    const known = this.#modules.get(file);
    if (known && (text === undefined || known.text === text)) {
      this.#modules.delete(file);
      this.#modules.set(file, known);
      return known;
    }
    const source = text ?? this.options.files.read(file);
    if (source === undefined || source.length > LARGEST_IMPORT || this.#failed.get(file) === source) return undefined;
    const parsed = this.options.parse(file, source);
    if (!parsed.ok) {
      this.#failed.set(file, source);
      return undefined;
    }
    return this.adopt(new Module(file, source, parsed.ast));
  }

  /** Takes a module that was parsed elsewhere. */
  adopt(module: Module): Module {
    if (this.#modules.has(module.file)) this.invalidate(module.file);
    this.#modules.set(module.file, module);
    this.doors.note(module);
    if (this.#modules.size > this.#keep) {
      const oldest = this.#modules.keys().next().value!;
      this.#modules.delete(oldest);
    }
    return module;
  }

  semantics(module: Module): Semantics {
    let semantics = this.#semantics.get(module);
    if (!semantics) this.#semantics.set(module, (semantics = new Semantics(this.evaluator, module)));
    return semantics;
  }

  /** What an import of a module of this project leads to; undefined for packages and for what is not there. */
  follow(from: Module, specifier: string): Target | undefined {
    const file = this.#resolver.resolve(from.file, specifier);
    if (file === undefined) return undefined;
    this.#depend(from.file, file);
    if (file.endsWith('.json')) {
      if (!this.#json.has(file)) this.#json.set(file, parseJson(this.options.files.read(file)));
      return { kind: 'json', value: this.#json.get(file) };
    }
    const module = this.module(file);
    return module && { kind: 'module', module };
  }

  #depend(from: string, on: string): void {
    const edges = this.#edges.get(from);
    if (edges) edges.add(on);
    else this.#edges.set(from, new Set([on]));
  }

  /** The file of the workspace that a specifier means, without reading it. */
  resolve(from: string, specifier: string): string | undefined {
    return this.#resolver.resolve(from, specifier);
  }

  /** The text of a file of the workspace that is no module: a schema beside the code, by its relative path. */
  textOf(from: Module, path: string): string | undefined {
    const file = this.#resolver.resolve(from.file, path);
    if (file === undefined) return undefined;
    this.#depend(from.file, file);
    return this.options.files.read(file);
  }

  /** What the `package.json` files say about packages. */
  get manifests(): Pick<Manifests, 'leastVersion' | 'names' | 'nearest' | 'packageFolder'> {
    return this.#manifests;
  }

  /**
   * The modules that an application begins with, by what its `package.json` starts and by usual names, in the package of a file. What is concluded of
   * the file depends on them from now on.
   * @param also further usual names
   */
  entryModules(from: Module, also: readonly string[] = []): readonly Module[] {
    const folder = this.#manifests.packageFolder(from.file);
    if (folder === undefined) return [];
    const up = '../'.repeat(from.file.slice(folder.length + 1).split('/').length - 1);
    const names = new Set([...ENTRIES, ...also, ...this.#manifests.started(from.file)]);
    return [...names].flatMap((name) => {
      const target = this.follow(from, `./${up}${name}`);
      return target?.kind === 'module' ? [target.module] : [];
    });
  }

  /**
   * The modules in which an application sets itself up: where it begins, and what is imported there.
   * @param depth how many imports behind the beginning
   */
  startModules(from: Module, depth = 1): readonly Module[] {
    const found = new Set(this.entryModules(from));
    let last: readonly Module[] = [...found];
    for (let i = 0; i < depth && found.size < MOST_STARTED; i++) {
      last = last.flatMap((one) => this.importedBy(one)).filter((one) => !found.has(one));
      for (const one of last) found.add(one);
    }
    return [...found];
  }

  /** The modules of the project that a module imports. */
  importedBy(module: Module): readonly Module[] {
    return [...module.sources].flatMap((source) => {
      const target = source.startsWith('.') ? this.follow(module, source) : undefined;
      return target?.kind === 'module' ? [target.module] : [];
    });
  }

  /**
   * What a module imports: the modules of the project, by whatever path, and the specifiers that lead to none of them
   * although nothing says that they are packages.
   */
  importsOf(module: Module): { readonly modules: readonly Module[]; readonly unknown: readonly string[] } {
    const modules: Module[] = [];
    const unknown: string[] = [];
    for (const source of module.sources) {
      const target = this.follow(module, source);
      if (target?.kind === 'module') modules.push(target.module);
      else if (!target && !this.#isPackage(module, source)) unknown.push(source);
    }
    return { modules, unknown };
  }

  #isPackage(module: Module, source: string): boolean {
    const name = source
      .split('/')
      .slice(0, source.startsWith('@') ? 2 : 1)
      .join('/');
    return (
      BUILTIN.test(source) ||
      this.evaluator.models.library(source) !== undefined ||
      [name, `@types/${name}`].some((one) => this.#manifests.names(module.file, one))
    );
  }

  /** Drops what is known of a file and all that was concluded from it. */
  invalidate(file: string): void {
    const affected = [file, ...this.dependents(file)];
    this.#modules.delete(file);
    this.doors.forget(file);
    this.#failed.delete(file);
    this.#json.delete(file);
    for (const name of affected) {
      const module = this.#modules.get(name);
      if (!module) continue;
      module.forget();
      this.#semantics.delete(module);
    }
    this.#edges.delete(file);
  }

  /** Files came or went: what imports mean may have changed everywhere. */
  invalidateResolution(): void {
    this.#resolver.clear();
    this.#manifests.clear();
    for (const module of this.#modules.values()) {
      module.forget();
      this.#semantics.delete(module);
    }
  }

  /** Files that what is known of a file was concluded from, directly and indirectly. */
  dependencies(file: string): readonly string[] {
    return closure(file, (at) => this.#edges.get(at) ?? []);
  }

  /** Files of which something was concluded from this one. */
  dependents(file: string): readonly string[] {
    const reverse = new Map<string, string[]>();
    for (const [from, targets] of this.#edges) {
      for (const target of targets) {
        const list = reverse.get(target);
        if (list) list.push(from);
        else reverse.set(target, [from]);
      }
    }
    return closure(file, (at) => reverse.get(at) ?? []);
  }
}

export function createProject(options: ProjectOptions): Project {
  return new Project(options);
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

function closure(start: string, next: (at: string) => Iterable<string>): readonly string[] {
  const seen = new Set<string>([start]);
  const queue = [start];
  while (queue.length > 0) {
    for (const to of next(queue.pop()!)) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  seen.delete(start);
  return [...seen];
}
