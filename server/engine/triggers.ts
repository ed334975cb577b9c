import type { LibraryModel, RoleModel } from '../../rules/models/vocabulary';
import type { RuleDefinition } from '../../rules/rule';

/**
 * Finds which of many words a text contains in one pass over it (Aho and Corasick, 1975), so that a file in which no
 * rule can find anything costs no parse. Letters compare case-insensitively; words are ASCII.
 */
export class WordMatcher {
  /** Transition table: state * 128 + character code. */
  private readonly next: Int32Array;
  /** Words that end in a state, as indexes. */
  private readonly ends: readonly (readonly number[])[];

  constructor(readonly words: readonly string[]) {
    const children: Map<number, number>[] = [new Map()];
    const ends: number[][] = [[]];
    words.forEach((word, index) => {
      let state = 0;
      for (const code of fold(word)) {
        let to = children[state]!.get(code);
        if (to === undefined) {
          to = children.push(new Map()) - 1;
          ends.push([]);
          children[state]!.set(code, to);
        }
        state = to;
      }
      ends[state]!.push(index);
    });
    this.next = new Int32Array(children.length * 128);
    const fail = new Int32Array(children.length);
    const queue = [0];
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head]!;
      if (state !== fail[state]) ends[state]!.push(...ends[fail[state]!]!);
      for (let code = 0; code < 128; code++) {
        const child = children[state]!.get(code);
        const fallback = state === 0 ? 0 : this.next[fail[state]! * 128 + code]!;
        if (child === undefined) this.next[state * 128 + code] = fallback;
        else {
          this.next[state * 128 + code] = child;
          fail[child] = fallback;
          queue.push(child);
        }
      }
    }
    this.ends = ends;
  }

  /** Indexes of the words that occur in the text. */
  find(text: string): Set<number> {
    const found = new Set<number>();
    const { next, ends } = this;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      let code = text.charCodeAt(at);
      if (code > 127) {
        state = 0;
        continue;
      }
      if (code >= 65 && code <= 90) code += 32;
      state = next[state * 128 + code]!;
      if (ends[state]!.length > 0) for (const word of ends[state]!) found.add(word);
    }
    return found;
  }
}

function* fold(word: string): Generator<number> {
  for (const char of word.toLowerCase()) {
    const code = char.charCodeAt(0);
    if (code > 127) throw new Error(`The trigger word "${word}" has a character outside ASCII.`);
    yield code;
  }
}

/**
 * For each rule, the words one of which must be in a file (or in a project file that it imports) for the rule to find
 * anything: its own triggers, and how the models that give its roles are reached.
 * @returns undefined for a rule that must see every file
 */
export function triggerWords(rule: RuleDefinition, models: readonly ModelRoles[]): readonly string[] | undefined {
  const roles = new Set(Object.keys(rule.roles ?? {}));
  const fromModels = models
    .filter((model) => [...roles].some((role) => model.roles.has(role)))
    .flatMap((model) => model.words);
  const words = [...(rule.triggers ?? []), ...fromModels];
  const needsEveryFile = rule.nodes !== undefined && rule.triggers === undefined;
  return needsEveryFile ? undefined : words;
}

/** The roles that a library gives anywhere, and the words by which a file that uses the library is known. */
export interface ModelRoles {
  readonly roles: ReadonlySet<string>;
  readonly words: readonly string[];
}

/** @param all the libraries whose types and option shapes the model may refer to */
export function rolesOfModel(model: LibraryModel, all: readonly LibraryModel[]): ModelRoles {
  const walk = new RoleWalk(new Map(all.map((library) => [library.package, library])));
  walk.collect([model.exports, model.types, model.options], model);
  return { roles: walk.roles, words: wordsOfModel(model) };
}

/** Any `roles` list below counts: the shapes nest freely, and a role too many only costs a parse. */
class RoleWalk {
  readonly roles = new Set<string>();
  readonly #seen = new Set<object>();

  constructor(private readonly libraries: ReadonlyMap<string, LibraryModel>) {}

  collect(part: unknown, home: LibraryModel): void {
    if (typeof part === 'string') return this.#named(part, home);
    if (typeof part !== 'object' || part === null || this.#seen.has(part)) return;
    this.#seen.add(part);
    for (const [key, child] of Object.entries(part)) {
      if (key !== 'roles' || !Array.isArray(child)) this.collect(child, home);
      else for (const role of child as RoleModel[]) this.roles.add(typeof role === 'string' ? role : role.role);
    }
  }

  /** A type or option shape by its name, `#Name` or `package#Name`: what it gives is met through this library too. */
  #named(name: string, home: LibraryModel): void {
    const at = name.lastIndexOf('#');
    if (at < 0) return;
    const library = at === 0 ? home : this.libraries.get(name.slice(0, at));
    if (library) this.collect([library.types?.[name.slice(at + 1)], library.options?.[name.slice(at + 1)]], library);
  }
}

function wordsOfModel(model: LibraryModel): readonly string[] {
  if (model.package === 'globals') return Object.keys(model.exports);
  return [model.package, ...(model.aliases ?? [])].flatMap((name) => {
    const bare = name.replace(/^node:/, '');
    // Package names are ordinary words ("http", "mqtt"): only a whole quoted specifier, or one of a subpath, counts.
    const quoted = ["'", '"', '`'].flatMap((quote) => [
      `${quote}${bare}${quote}`,
      `${quote}${bare}/`,
      `${quote}${bare}.js${quote}`,
    ]);
    return name === bare ? quoted : [name, ...quoted];
  });
}
