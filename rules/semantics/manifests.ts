import type { FileSource } from './resolve';

/** A version as far as it is told: `[major, minor, patch]`. */
export type Version = readonly [number, number, number];

/** A `package.json` and the folder that it stands in. */
export interface Manifest {
  readonly folder: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * A table of a `package.json`, such as its `scripts` or `dependencies`; empty where there is none.
 * @param manifest undefined where there is no `package.json`
 */
export function manifestTable(manifest: Manifest | undefined, key: string): Readonly<Record<string, unknown>> {
  const table = manifest?.content[key];
  return table !== null && typeof table === 'object' ? (table as Record<string, unknown>) : {};
}

/** Scripts that start a service. */
const STARTS = /^(start|serve|server|prod|production|dev|worker)(:|$)/;
/** `node srv/start.js`, `ts-node -r tsconfig-paths/register src/start.ts`, `node --inspect srv/start.js`. */
const RUNS =
  /(?:^|[\s"'])(?:node|nodemon|ts-node|ts-node-dev|tsx|bun|pm2 start)(?:\s+-[-\w]+(?:=\S+)?|\s+-r\s+\S+|\s+watch)*\s+((?:\.\/)?(?:[\w@-][\w.@-]*\/)*[\w@-][\w.@-]*)/g;

const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** What the `package.json` files of the workspace say about the packages that its code uses. */
export class Manifests {
  readonly #known = new Map<string, Record<string, unknown> | null>();

  constructor(
    private readonly files: FileSource,
    private readonly roots: readonly string[],
  ) {}

  /** Forget everything: a `package.json` came, went or changed. */
  clear(): void {
    this.#known.clear();
  }

  /**
   * The least version of a package that a file may run with, by the nearest `package.json` that names the package.
   * @returns undefined when none does, or when it takes any version
   */
  leastVersion(file: string, name: string): Version | undefined {
    const range = this.#nearest(file, (folder) => this.#range(folder, name));
    return range === undefined ? undefined : leastOf(range);
  }

  /** True when the `package.json` of a file, or one above it, names the package. */
  names(file: string, name: string): boolean {
    return this.#nearest(file, (folder) => this.#range(folder, name)) !== undefined;
  }

  /** The nearest `package.json` above a file. */
  nearest(file: string): Manifest | undefined {
    return this.#nearest(file, (folder) => {
      const content = this.#manifest(folder);
      return content ? { folder, content } : undefined;
    });
  }

  /**
   * The files that the nearest `package.json` above a file starts, from its folder on and without their endings: its `main`,
   * and what scripts such as `start` run. Of what is built the source is given as well.
   */
  started(file: string): readonly string[] {
    const manifest = this.nearest(file);
    const commands = Object.entries(manifestTable(manifest, 'scripts')).flatMap(([name, command]) =>
      STARTS.test(name) && typeof command === 'string' ? [...command.matchAll(RUNS)].map(([, path]) => path!) : [],
    );
    const main = manifest?.content['main'];
    return [...(typeof main === 'string' ? [main] : []), ...commands].flatMap((path) => {
      const name = path.replace(/^\.\//, '').replace(/\.[cm]?[jt]s$/, '');
      const source = name.replace(/^(dist|build|lib|out)\//, 'src/');
      return source === name ? [name] : [source, name];
    });
  }

  /** The folder of the nearest `package.json` above a file. */
  packageFolder(file: string): string | undefined {
    return this.nearest(file)?.folder;
  }

  #nearest<T>(file: string, look: (folder: string) => T | undefined): T | undefined {
    for (let folder = parentOf(file); folder !== undefined; folder = parentOf(folder)) {
      const found = look(folder);
      if (found !== undefined || this.roots.includes(folder)) return found;
    }
    return undefined;
  }

  #manifest(folder: string): Record<string, unknown> | null {
    let manifest = this.#known.get(folder);
    if (manifest === undefined) this.#known.set(folder, (manifest = readManifest(this.files, folder) ?? null));
    return manifest;
  }

  #range(folder: string, name: string): string | undefined {
    const manifest = this.#manifest(folder);
    for (const kind of DEPENDENCIES) {
      const listed = manifest?.[kind];
      const range =
        listed !== null && typeof listed === 'object' && Object.hasOwn(listed, name)
          ? (listed as Record<string, unknown>)[name]
          : undefined;
      if (typeof range === 'string') return range;
    }
    return undefined;
  }
}

/** The `package.json` of a folder; undefined when there is none or it is no object. */
export function readManifest(files: FileSource, folder: string): Record<string, unknown> | undefined {
  const text = files.read(`${folder}/package.json`);
  if (text === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    return data !== null && typeof data === 'object' ? (data as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The least version that a range admits: 4.18.0 of `^4.18 || ^5`; undefined of `*`, tags, links and `<6`. */
export function leastOf(range: string): Version | undefined {
  const all = range.split('||').map((part): Version | undefined => {
    const found = /^\s*(?:npm:@?[^@]+@)?(?:[\^~=v]|>=)?\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(part);
    return found ? [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)] : undefined;
  });
  return all.every((one) => one !== undefined) ? all.sort(compare)[0] : undefined;
}

/** True when a version is known and is this one or a later one. */
export function isAtLeast(version: Version | undefined, least: Version): boolean {
  return version !== undefined && compare(version, least) >= 0;
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function parentOf(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  return slash > 0 ? path.slice(0, slash) : undefined;
}
