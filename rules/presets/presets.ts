import type { PresetName, Rule, Severity } from '../rule';

export const presetNames: readonly PresetName[] = ['recommended', 'strict', 'audit'];

/** Severity of each rule of a preset, by rule id. Presets nest: recommended is part of strict, strict of audit. */
export function presetRules(preset: PresetName, rules: readonly Rule[]): Readonly<Record<string, Severity>> {
  const size = presetNames.indexOf(preset);
  const members = rules.filter(({ vitalint }) => presetNames.indexOf(vitalint.preset) <= size);
  return Object.fromEntries(members.map(({ vitalint }) => [vitalint.id, vitalint.severity]));
}
