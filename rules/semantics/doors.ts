import type { Module } from './module';

/** What a file exports, kept when its tree is not. */
interface Door {
  readonly names: ReadonlySet<string>;
  /** Sources of `export * from`. */
  readonly stars: readonly string[];
  /** `module.exports = …`: any name may be on it. */
  readonly isOpen: boolean;
}

export interface DoorNeeds {
  /** The project file that a specifier means. */
  resolve(from: string, specifier: string): string | undefined;
  /** Whether a specifier is that of a library with a model. */
  isLibrary(specifier: string): boolean;
  /** What is concluded of the one file depends on the other. */
  depend(from: string, on: string): void;
}

/**
 * The names behind barrels. Generated clients have barrels of a thousand files; asked for one name, each of these would be
 * parsed, and parsed again when the trees that are kept were all needed for the one barrel.
 */
export class Doors {
  readonly #doors = new Map<string, Door>();

  constructor(private readonly needs: DoorNeeds) {}

  note({ file, exports, stars, commonjs }: Module): void {
    this.#doors.set(file, { names: new Set(exports.keys()), stars, isOpen: commonjs !== undefined });
  }

  forget(file: string): void {
    this.#doors.delete(file);
  }

  /**
   * The sources of `export * from` in a module that may lead to a name. A file called like the name comes first: where
   * nothing is known of any, that is the one to read. The order does not decide: a name that two of them have is exported
   * by neither.
   */
  *toward(module: Module, name: string): Iterable<string> {
    const wanted = plain(name);
    const namesakes = module.stars.filter(
      (source) => plain(source.slice(source.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]sx?$/, '')) === wanted,
    );
    for (const source of new Set([...namesakes, ...module.stars]))
      if (this.#mayLead(module.file, source, name, new Set([module.file]))) yield source;
  }

  #mayLead(from: string, source: string, name: string, seen: Set<string>): boolean {
    if (this.needs.isLibrary(source)) return true;
    const file = this.needs.resolve(from, source);
    if (file === undefined || seen.has(file)) return false;
    const door = this.#doors.get(file);
    if (!door || door.isOpen || door.names.has(name)) return true;
    seen.add(file);
    // Should the file come to export the name, what was concluded without it no longer holds.
    this.needs.depend(from, file);
    return door.stars.some((star) => this.#mayLead(file, star, name, seen));
  }
}

function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
