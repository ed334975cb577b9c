import picocolors from 'picocolors';
import { presetHolds, registry } from '../engine/registry';
import type { PresetName, RuleDefinition } from '../../rules/rule';
import { layers, threats } from '../../rules/taxonomy/index';
import { exitCodes, wantsColor, type Io } from './io';

export interface ListFlags {
  readonly json?: boolean;
  readonly preset?: PresetName;
}

/** `vitalint rules`: every rule by its group. */
export function listRules({ json, preset }: ListFlags, io: Io): number {
  const shown = registry()
    .rules.filter((rule) => preset === undefined || presetHolds(preset, rule))
    .map(({ vitalint }) => vitalint);
  if (json)
    return writeJson(
      shown.map(({ id, title, group, severity, confidence, preset: smallest, threats: ids, cwe }) => ({
        id,
        title,
        group,
        severity,
        confidence,
        preset: smallest,
        threats: ids,
        cwe,
      })),
      io,
    );
  const { bold, dim } = picocolors.createColors(wantsColor(io.stdout, io.env));
  const width = Math.max(...shown.map(({ id }) => id.length));
  const groups = [...new Set(shown.map(({ group }) => group))];
  const lines = groups.flatMap((group) => [
    bold(group),
    ...shown
      .filter((rule) => rule.group === group)
      .map(
        (rule) =>
          `  ${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.preset.padEnd(11)}  ${rule.title} ${dim(rule.threats.join(' '))}`,
      ),
    '',
  ]);
  io.stdout.write(
    `${[...lines, `${shown.length} rules. "vitalint explain <rule>" tells more about one.`].join('\n')}\n`,
  );
  return exitCodes.clean;
}

/** `vitalint threats`: the taxonomy by layer, with the number of rules that look for each threat. */
export function listThreats({ json }: ListFlags, io: Io): number {
  const all = [...threats.values()];
  const rulesOf = (id: string): readonly RuleDefinition[] =>
    registry()
      .rules.map(({ vitalint }) => vitalint)
      .filter((rule) => rule.threats.includes(id) && rule.group !== 'Suppressions');
  if (json)
    return writeJson(
      all.map(({ id, name, layer, summary, patientImpact }) => ({
        id,
        name,
        layer,
        summary,
        patientImpact,
        rules: rulesOf(id).map((rule) => rule.id),
      })),
      io,
    );
  const { bold, dim } = picocolors.createColors(wantsColor(io.stdout, io.env));
  const lines = layers.flatMap((layer) => [
    bold(`${layer.id} ${layer.name}`),
    ...all
      .filter((threat) => threat.layer === layer.id)
      .map(({ id, name }) => {
        const count = rulesOf(id).length;
        return `  ${id}  ${name} ${dim(count === 0 ? '(no rule yet)' : count === 1 ? '(1 rule)' : `(${count} rules)`)}`;
      }),
    '',
  ]);
  io.stdout.write(
    `${[...lines, `${all.length} threats. "vitalint explain <threat>" tells more about one.`].join('\n')}\n`,
  );
  return exitCodes.clean;
}

function writeJson(data: unknown, io: Io): number {
  io.stdout.write(`${JSON.stringify(data, undefined, 2)}\n`);
  return exitCodes.clean;
}
