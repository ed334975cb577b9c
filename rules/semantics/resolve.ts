import type ts from 'typescript';
import { readManifest } from './manifests';

/** The files a project is read from. All paths are absolute, with `/`. Answers for what does not exist, and never throws. */
export interface FileSource {
  /** The text, or undefined when there is no such file or it cannot be read. */
  read(file: string): string | undefined;
  isFile(file: string): boolean;
  isDirectory(directory: string): boolean;
  /** The path with links followed; the path itself when it does not exist. */
  realpath(file: string): string;
  /** Names in a directory; absent when the source cannot list. */
  list?(directory: string): readonly string[];
}

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];
const WRITTEN_AS: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx'],
  '.jsx': ['.tsx', '.jsx'],
  '.mjs': ['.mts', '.mjs'],
  '.cjs': ['.cts', '.cjs'],
};

/**
 * Finds the file of the workspace that a module specifier means: relative paths (with and without extension, `.js` for
 * `.ts`, index files), `tsconfig` paths and baseUrl, packages of the workspace. Never a file outside the roots, never one
 * in node_modules, never a declaration file.
 */
export class Resolver {
  readonly #cache = new Map<string, string | null>();
  readonly #configs = new Map<string, ts.CompilerOptions | null>();
  #packages: Map<string, string> | undefined;

  constructor(
    private readonly files: FileSource,
    private readonly roots: readonly string[],
  ) {}

  /** Forget everything: files came or went, or a `tsconfig.json` or `package.json` changed. */
  clear(): void {
    this.#cache.clear();
    this.#configs.clear();
    this.#packages = undefined;
  }

  resolve(from: string, specifier: string): string | undefined {
    const directory = from.slice(0, from.lastIndexOf('/'));
    const key = `${directory}\0${specifier}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known ?? undefined;
    const found = this.#accept(
      /^\.{1,2}(\/|$)/.test(specifier)
        ? this.#relative(directory, specifier)
        : specifier.startsWith('/')
          ? this.#ofProgram(directory, specifier)
          : this.#bare(directory, from, specifier),
    );
    this.#cache.set(key, found ?? null);
    return found;
  }

  #accept(file: string | undefined): string | undefined {
    if (file === undefined || /\.d\.[cm]?ts$/.test(file)) return undefined;
    const real = this.files.realpath(file);
    if (real.includes('/node_modules/')) return undefined;
    return this.roots.some((root) => real === root || real.startsWith(root.endsWith('/') ? root : `${root}/`))
      ? file
      : undefined;
  }

  /** `/models/boards`: Meteor and Vite count from the folder of the program, where its manifest lies. */
  #ofProgram(directory: string, specifier: string): string | undefined {
    for (let at = directory; at !== ''; at = at.slice(0, at.lastIndexOf('/')))
      if (this.roots.includes(at) || readManifest(this.files, at)) return this.#file(join(at, specifier));
    return undefined;
  }

  /** `./v1/` and `..` are folders, also where a file `v1.js` stands beside. */
  #relative(directory: string, specifier: string): string | undefined {
    const path = join(directory, specifier);
    const isFolder = /(^|\/)\.{0,2}$/.test(specifier);
    return (isFolder ? this.#file(`${path}/index`) : undefined) ?? this.#file(path);
  }

  /** A path as written in a relative specifier. */
  #file(path: string): string | undefined {
    const written = /\.[cm]?jsx?$/.exec(path)?.[0];
    if (written) {
      const stem = path.slice(0, -written.length);
      for (const extension of WRITTEN_AS[written] ?? [])
        if (this.files.isFile(stem + extension)) return stem + extension;
    }
    if (/\.\w+$/.test(path) && this.files.isFile(path)) return path;
    for (const extension of EXTENSIONS) if (this.files.isFile(path + extension)) return path + extension;
    for (const extension of EXTENSIONS)
      if (this.files.isFile(`${path}/index${extension}`)) return `${path}/index${extension}`;
    return this.#otherCase(path);
  }

  /** `./Config` for `config.ts`: works on the developer's machine, so it is followed here too. */
  #otherCase(path: string): string | undefined {
    const slash = path.lastIndexOf('/');
    const directory = path.slice(0, slash);
    const wanted = path.slice(slash + 1).toLowerCase();
    const name = this.files
      .list?.(directory)
      .find((entry) => EXTENSIONS.some((extension) => entry.toLowerCase() === wanted + extension));
    return name === undefined ? undefined : `${directory}/${name}`;
  }

  #bare(directory: string, from: string, specifier: string): string | undefined {
    const workspace = this.#workspacePackage(specifier);
    if (workspace) return workspace;
    if (specifier.startsWith('#')) return this.#typescript(from, specifier, {});
    const options = this.#optionsFor(directory);
    if (!options?.paths && !options?.baseUrl) return undefined;
    return this.#typescript(from, specifier, options);
  }

  #typescript(from: string, specifier: string, options: ts.CompilerOptions): string | undefined {
    const typescript = loadTypescript();
    const host: ts.ModuleResolutionHost = {
      fileExists: (file) => this.files.isFile(file),
      readFile: (file) => this.files.read(file),
      directoryExists: (path) => this.files.isDirectory(path),
      realpath: (file) => this.files.realpath(file),
    };
    const { resolvedModule } = typescript.resolveModuleName(
      specifier,
      from,
      {
        ...options,
        allowJs: true,
        resolveJsonModule: true,
        moduleResolution: typescript.ModuleResolutionKind.Bundler,
        module: typescript.ModuleKind.ESNext,
      },
      host,
    );
    return resolvedModule?.resolvedFileName;
  }

  /** Compiler options of the nearest `tsconfig.json` or `jsconfig.json` that say how modules are found. */
  #optionsFor(directory: string): ts.CompilerOptions | undefined {
    const known = this.#configs.get(directory);
    if (known !== undefined) return known ?? undefined;
    let options: ts.CompilerOptions | undefined;
    const file = ['tsconfig.json', 'jsconfig.json']
      .map((name) => `${directory}/${name}`)
      .find((path) => this.files.isFile(path));
    if (file) options = this.#readConfig(file);
    else if (!this.roots.includes(directory) && directory.includes('/')) {
      const parent = directory.slice(0, directory.lastIndexOf('/'));
      if (parent) options = this.#optionsFor(parent);
    }
    this.#configs.set(directory, options ?? null);
    return options;
  }

  #readConfig(file: string): ts.CompilerOptions | undefined {
    const typescript = loadTypescript();
    const { config } = typescript.readConfigFile(file, (path) => this.files.read(path)) as { config?: unknown };
    if (!config) return undefined;
    const host: ts.ParseConfigHost = {
      useCaseSensitiveFileNames: true,
      readDirectory: () => [],
      fileExists: (path) => this.files.isFile(path),
      readFile: (path) => this.files.read(path),
    };
    return typescript.parseJsonConfigFileContent(config, host, file.slice(0, file.lastIndexOf('/'))).options;
  }

  /** Packages of the workspace by name, whether or not they are linked into node_modules. */
  #workspacePackage(specifier: string): string | undefined {
    this.#packages ??= this.#findPackages();
    const parts = specifier.split('/');
    const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
    const directory = this.#packages.get(name);
    if (directory === undefined) return undefined;
    const subpath = parts.slice(specifier.startsWith('@') ? 2 : 1).join('/');
    const manifest = readManifest(this.files, directory);
    for (const target of entryPoints(manifest, subpath)) {
      const path = join(directory, target);
      // A package that is not built yet points to dist; what it is built from stands in src.
      const found = this.#file(path) ?? this.#file(path.replace(/\/(dist|lib|build|out)\//, '/src/'));
      if (found && !/\.d\.[cm]?ts$/.test(found)) return found;
    }
    return subpath
      ? (this.#file(`${directory}/${subpath}`) ?? this.#file(`${directory}/src/${subpath}`))
      : (this.#file(`${directory}/src/index`) ?? this.#file(`${directory}/index`));
  }

  #findPackages(): Map<string, string> {
    const packages = new Map<string, string>();
    for (const root of this.roots) {
      const manifest = readManifest(this.files, root);
      const declared = manifest?.['workspaces'];
      const globs = Array.isArray(declared)
        ? declared
        : ((declared as { packages?: unknown[] } | undefined)?.packages ?? []);
      const name = manifest?.['name'];
      if (typeof name === 'string') packages.set(name, root);
      const usual =
        globs.length > 0
          ? globs.filter((glob) => typeof glob === 'string')
          : ['packages/*', 'apps/*', 'libs/*', 'services/*'];
      for (const glob of usual) {
        for (const directory of this.#expand(root, glob.replace(/\/$/, ''))) {
          const inner = readManifest(this.files, directory)?.['name'];
          if (typeof inner === 'string') packages.set(inner, directory);
        }
      }
    }
    return packages;
  }

  #expand(root: string, glob: string): readonly string[] {
    let directories = [root];
    for (const part of glob.replace(/^\.\//, '').split('/')) {
      directories = directories.flatMap((directory) => {
        if (!part.includes('*')) return this.files.isDirectory(`${directory}/${part}`) ? [`${directory}/${part}`] : [];
        return (this.files.list?.(directory) ?? [])
          .filter((name) => !name.startsWith('.') && name !== 'node_modules')
          .map((name) => `${directory}/${name}`)
          .filter((path) => this.files.isDirectory(path));
      });
    }
    return directories.slice(0, 500);
  }
}

/** What a manifest offers for a subpath, best first: source before build, import before require. */
function entryPoints(manifest: Record<string, unknown> | undefined, subpath: string): readonly string[] {
  const result: string[] = [];
  const collect = (entry: unknown): void => {
    if (typeof entry === 'string') result.push(entry);
    else if (Array.isArray(entry)) entry.forEach(collect);
    else if (entry && typeof entry === 'object') {
      const conditions = entry as Record<string, unknown>;
      for (const key of ['source', 'development', 'import', 'require', 'node', 'default', 'types'])
        collect(conditions[key]);
    }
  };
  const exported = manifest?.['exports'];
  const wanted = subpath ? `./${subpath}` : '.';
  if (exported && typeof exported === 'object' && !Array.isArray(exported)) {
    const map = exported as Record<string, unknown>;
    if (wanted in map) collect(map[wanted]);
    else if (!subpath && !Object.keys(map).some((key) => key.startsWith('.'))) collect(map);
    for (const [pattern, target] of Object.entries(map)) {
      const [before, after] = pattern.split('*');
      if (after === undefined || !wanted.startsWith(before!) || !wanted.endsWith(after)) continue;
      const middle = wanted.slice(before!.length, wanted.length - after.length);
      const size = result.length;
      collect(target);
      for (let i = size; i < result.length; i++) result[i] = result[i]!.replace('*', middle);
    }
  } else if (typeof exported === 'string' && !subpath) result.push(exported);
  if (!subpath)
    for (const field of ['source', 'module', 'main'])
      if (typeof manifest?.[field] === 'string') result.push(manifest[field]);
  return result;
}

/** Joins and normalises; `directory` is absolute. */
export function join(directory: string, relative: string): string {
  const parts = directory.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function loadTypescript(): typeof ts {
  // Loaded when a `tsconfig` is met; the parser has loaded it by then.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('typescript') as typeof ts;
}
