import type { LibraryModel, RoleModel } from '../../rules/models/vocabulary';
import type { RuleDefinition, Trigger } from '../../rules/rule';
import { HANDED_DATABASES } from '../../rules/semantics/handed-databases';
import { CONVENTIONAL_RESPONSE } from '../../rules/semantics/parameters';

/**
 * Finds which of many words a text contains in one pass over it (Aho and Corasick, 1975), so that a file in which no
 * rule can find anything costs no parse. Words are ASCII; how they must stand in the text is said by the trigger.
 */
export class WordMatcher {
  /** Transition table: state * 128 + character code. */
  private readonly next: Int32Array;
  /** Triggers whose word ends in a state, as indexes. */
  private readonly ends: readonly (readonly number[])[];

  constructor(readonly triggers: readonly Trigger[]) {
    const children: Map<number, number>[] = [new Map()];
    const ends: number[][] = [[]];
    triggers.forEach((trigger, index) => {
      let state = 0;
      for (const code of fold(wordOf(trigger))) {
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

  /** Indexes of the triggers that the text meets. */
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
      for (const index of ends[state]!)
        if (!found.has(index) && meets(this.triggers[index]!, text, at + 1)) found.add(index);
    }
    return found;
  }
}

export function wordOf(trigger: Trigger): string {
  return typeof trigger === 'string' ? trigger : Object.values(trigger)[0]!;
}

/** A key by which equal triggers are one. */
export function keyOf(trigger: Trigger): string {
  return typeof trigger === 'string' ? trigger.toLowerCase() : JSON.stringify(trigger);
}

/** Whether the word of a trigger that ends at `end`, in either case, stands there as the trigger wants it. */
function meets(trigger: Trigger, text: string, end: number): boolean {
  if (typeof trigger === 'string') return true;
  const word = wordOf(trigger);
  const start = end - word.length;
  if ('segment' in trigger) return isSegment(text, start, end);
  if (!text.startsWith(word, start)) return false;
  return 'exact' in trigger || !(isNamePart(text, start - 1) || isNamePart(text, end));
}

/** `key` in `key`, `keys`, `apiKey`, `API_KEY`, `APIKey`; not in `monkey` or `keyed`. */
function isSegment(text: string, start: number, end: number): boolean {
  const begins =
    !isLetter(text, start - 1) || (isUpper(text, start) && !(isUpper(text, start - 1) && isUpper(text, start + 1)));
  if (!begins) return false;
  const after = text.charAt(end).toLowerCase() === 's' ? end + 1 : end;
  return (
    !isLetter(text, after) ||
    (isUpper(text, after) && !isUpper(text, after - 1)) ||
    (isUpper(text, after) && !isUpper(text, after + 1))
  );
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}
function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}
function isNamePart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(text, at) || (code >= 48 && code <= 57) || code === 95 || code === 36;
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
export function triggersOf(rule: RuleDefinition, models: readonly ModelRoles[]): readonly Trigger[] | undefined {
  const roles = new Set(Object.keys(rule.roles ?? {}));
  const fromModels = models
    .filter((model) => [...roles].some((role) => model.roles.has(role)))
    .flatMap((model) => model.words);
  const needsEveryFile = rule.nodes !== undefined && rule.triggers === undefined;
  return needsEveryFile ? undefined : [...(rule.triggers ?? []), ...fromModels];
}

/** The roles that a library, or one global name, gives anywhere, and the words by which a file that uses it is known. */
export interface ModelRoles {
  readonly roles: ReadonlySet<string>;
  readonly words: readonly Trigger[];
}

/** @param all the libraries whose types and option shapes the model may refer to */
export function rolesOfModel(model: LibraryModel, all: readonly LibraryModel[]): readonly ModelRoles[] {
  const libraries = new Map(all.map((library) => [library.package, library]));
  const rolesOf = (part: unknown): ReadonlySet<string> => {
    const walk = new RoleWalk(libraries);
    walk.collect(part, model);
    return walk.roles;
  };
  if (model.package !== 'globals')
    return [{ roles: rolesOf([model.exports, model.types, model.options]), words: wordsOfModel(model) }];
  // A global is met by its name alone, in code or in a type.
  return Object.entries({ ...model.types, ...model.exports }).map(([name, part]) => ({
    roles: rolesOf([part, model.types?.[name]]),
    words: [{ identifier: name.split('.')[0]! }],
  }));
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

function wordsOfModel(model: LibraryModel): readonly Trigger[] {
  const { names } = CONVENTIONAL_RESPONSE;
  const conventional =
    model.package === CONVENTIONAL_RESPONSE.package ? names.map((identifier) => ({ identifier })) : [];
  // In JavaScript a data base that was handed over is known by what is asked of it.
  const handed = HANDED_DATABASES.filter(({ types }) => model.package in types).map(({ method }) => `.${method}(`);
  return [...conventional, ...handed, ...specifiersOf(model)];
}

function specifiersOf(model: LibraryModel): readonly string[] {
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
