import type { LibraryModel } from '../../rules/models/vocabulary';
import { DIRECTIVE } from './directives';
import { typescript } from './parse';
import type { Registry } from './registry';
import type { Trigger } from '../../rules/rule';
import { keyOf, rolesOfModel, triggersOf, WordMatcher } from './triggers';

/** How far imports are followed for trigger words; wrappers are followed no further by the evaluator either. */
const IMPORT_DEPTH = 6;
/** A file that reaches more files than this is taken to reach every trigger. */
const IMPORT_FILES = 300;

const NEED = 'needs of ';

/** A set of numbered things, 32 to a word: the files that a file reaches are joined for every file of a workspace. */
type Bits = Uint32Array;

interface Facts {
  /** Rules whose triggers the text meets, and needs of rules that it fulfils, by their numbers. */
  readonly rules: Bits;
  readonly hasDirective: boolean;
  readonly imports: readonly string[];
}

export interface Filtered {
  /** Ids of the rules that may find something; suppression directives count for the rules about them. */
  readonly rules: ReadonlySet<string>;
  readonly hasDirective: boolean;
  /** Project files whose text this answer depends on. */
  readonly looked: readonly string[];
}

export interface FilterFiles {
  read(file: string): string | undefined;
  /** The project file that a specifier means. */
  resolve(from: string, specifier: string): string | undefined;
}

/**
 * Tells, without a parse, which rules could find anything in a file: those whose triggers stand in it or in a
 * project file that it imports, for a wrapper may stand there.
 */
export class Prefilter {
  readonly #matcher: WordMatcher;
  /** The rules that a word triggers, by the word's index. */
  readonly #rulesOf: readonly Bits[];
  readonly #always: Bits;
  readonly #all: Bits;
  /** What the bits of `Facts.rules` stand for: ids of rules, and what a file must hold beside a rule's triggers. */
  readonly #numbered: readonly string[];
  /** What stands in `Facts.rules` where a file has what a rule needs beside its triggers. */
  readonly #needs = new Map<string, string>();
  readonly #facts = new Map<string, Facts>();

  constructor(
    registry: Registry,
    models: readonly LibraryModel[],
    private readonly files: FilterFiles,
  ) {
    const modelRoles = models.flatMap((model) => rolesOfModel(model, models));
    const enabled = new Map<string, { readonly trigger: Trigger; readonly rules: string[] }>();
    const note = (trigger: Trigger, rule?: string): void => {
      const entry = enabled.get(keyOf(trigger)) ?? { trigger, rules: [] };
      enabled.set(keyOf(trigger), entry);
      if (rule !== undefined && !entry.rules.includes(rule)) entry.rules.push(rule);
    };
    note(DIRECTIVE);
    const always: string[] = [];
    for (const { vitalint: rule } of registry.rules) {
      const triggers = triggersOf(rule, modelRoles);
      if (!triggers) always.push(rule.id);
      for (const trigger of triggers ?? []) note(trigger, rule.id);
      if (!rule.alsoNeeds) continue;
      this.#needs.set(rule.id, NEED + rule.id);
      for (const trigger of rule.alsoNeeds) note(trigger, NEED + rule.id);
    }
    this.#matcher = new WordMatcher([...enabled.values()].map(({ trigger }) => trigger));
    this.#numbered = [...new Set([...always, ...[...enabled.values()].flatMap(({ rules }) => rules)])];
    const numbers = new Map(this.#numbered.map((id, number) => [id, number]));
    const bitsOf = (ids: readonly string[]): Bits => {
      const bits = new Uint32Array(Math.ceil(this.#numbered.length / 32));
      for (const id of ids) {
        const number = numbers.get(id)!;
        bits[number >> 5]! |= 1 << (number & 31);
      }
      return bits;
    };
    this.#rulesOf = [...enabled.values()].map(({ rules }) => bitsOf(rules));
    this.#always = bitsOf(always);
    this.#all = bitsOf(this.#numbered);
  }

  look(file: string, text: string): Filtered {
    const own = this.#note(file, text);
    const rules = this.#always.slice();
    add(rules, own.rules);
    const looked = new Set<string>();
    let ring = own.imports;
    for (let depth = 0; depth < IMPORT_DEPTH && ring.length > 0; depth++) {
      const next: string[] = [];
      for (const imported of ring) {
        if (imported === file || looked.has(imported)) continue;
        looked.add(imported);
        if (looked.size > IMPORT_FILES) return this.#filtered(this.#all, own, looked);
        const facts = this.#factsOf(imported);
        if (!facts) continue;
        add(rules, facts.rules);
        for (const one of facts.imports) next.push(one);
      }
      ring = next;
    }
    return this.#filtered(rules, own, looked);
  }

  #filtered(bits: Bits, own: Facts, looked: ReadonlySet<string>): Filtered {
    const rules = new Set(this.#numbered.filter((_, number) => (bits[number >> 5]! >>> (number & 31)) & 1));
    for (const [rule, need] of this.#needs) if (!rules.has(need)) rules.delete(rule);
    return { rules, hasDirective: own.hasDirective, looked: [...looked] };
  }

  forget(file: string): void {
    this.#facts.delete(file);
  }

  /** Imports may lead elsewhere now. */
  forgetAll(): void {
    this.#facts.clear();
  }

  #factsOf(file: string): Facts | undefined {
    const known = this.#facts.get(file);
    if (known) return known;
    if (file.endsWith('.json')) return undefined;
    const text = this.files.read(file);
    return text === undefined ? undefined : this.#note(file, text);
  }

  #note(file: string, text: string): Facts {
    const rules = new Uint32Array(this.#always.length);
    for (const word of this.#matcher.find(text)) add(rules, this.#rulesOf[word]!);
    const facts: Facts = { rules, hasDirective: text.includes(DIRECTIVE), imports: this.#imports(file, text) };
    this.#facts.set(file, facts);
    return facts;
  }

  #imports(file: string, text: string): readonly string[] {
    // Both words are in any text that imports: the scanner need not run over the others.
    if (!text.includes('import') && !text.includes('require') && !text.includes('from')) return [];
    const { importedFiles } = typescript().preProcessFile(text, true, true);
    const targets = importedFiles.flatMap(({ fileName }) => this.files.resolve(file, fileName) ?? []);
    return [...new Set(targets)];
  }
}

function add(to: Bits, more: Bits): void {
  for (let i = 0; i < more.length; i++) to[i]! |= more[i]!;
}
