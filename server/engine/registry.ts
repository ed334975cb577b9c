import { rules as catalogue } from '../../rules/index';
import type { PresetName, Rule } from '../../rules/rule';
import { suppressionRules } from './suppression-rules';

const presetOrder: readonly PresetName[] = ['recommended', 'strict', 'audit'];

/** Rules by id and former id. */
export class Registry {
  /** Every rule, those about suppressions last. */
  readonly rules: readonly Rule[];
  readonly ids: readonly string[];
  readonly #byName = new Map<string, Rule>();

  /** @throws when two rules answer to one name, or `supersedes` is not in order: a fault of the catalogue, not of any input */
  constructor(rules: readonly Rule[]) {
    this.rules = [...rules, ...suppressionRules];
    this.ids = this.rules.map((rule) => rule.vitalint.id);
    for (const rule of this.rules) {
      const { id, aliases = [] } = rule.vitalint;
      for (const name of [id, ...aliases]) {
        const other = this.#byName.get(name);
        if (other) throw new Error(`The rules ${other.vitalint.id} and ${id} both answer to "${name}".`);
        this.#byName.set(name, rule);
      }
    }
    for (const rule of this.rules) this.#checkSuperseded(rule.vitalint.id, [rule.vitalint.id]);
  }

  #checkSuperseded(id: string, way: readonly string[]): void {
    for (const other of this.#byName.get(id)?.vitalint.supersedes ?? []) {
      if (!this.ids.includes(other)) throw new Error(`The rule ${id} supersedes "${other}", which is no rule.`);
      if (way.includes(other)) throw new Error(`The rule ${other} supersedes itself by way of ${id}.`);
      this.#checkSuperseded(other, [...way, other]);
    }
  }

  /** The rule of an id or a former id. */
  get(name: string): Rule | undefined {
    return this.#byName.get(name);
  }

  /** The present id of an id or a former id. */
  idOf(name: string): string | undefined {
    return this.#byName.get(name)?.vitalint.id;
  }

  inPreset(preset: PresetName): readonly Rule[] {
    return this.rules.filter((rule) => presetHolds(preset, rule));
  }
}

/** Presets nest: recommended is part of strict, strict of audit. */
export function presetHolds(preset: PresetName, rule: Rule): boolean {
  return presetOrder.indexOf(rule.vitalint.preset) <= presetOrder.indexOf(preset);
}

let shipped: Registry | undefined;

/** The registry of the shipped catalogue. */
export function registry(): Registry {
  return (shipped ??= new Registry(catalogue));
}
