import type { TSESLint } from '@typescript-eslint/utils';
import { rules as catalogue } from './index';
import { presetNames, presetRules } from './presets/presets';
import type { PresetName, Rule, Severity } from './rule';

/** ESLint knows two severities. */
const severityOf: Readonly<Record<Severity, 'error' | 'warn'>> = { error: 'error', warning: 'warn', info: 'warn' };

interface Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Readonly<Record<string, Rule>>;
  readonly configs: Readonly<Record<PresetName, TSESLint.FlatConfig.Config>>;
}

/**
 * The rules as a plugin of ESLint (flat configuration): one file at a time, without what other files would tell.
 *
 *     import vitalint from 'vitalint/eslint-plugin';
 *     export default [vitalint.configs.recommended];
 */
const plugin: Plugin = {
  meta: { name: 'eslint-plugin-vitalint', version: '0.1.0', namespace: 'vitalint' },
  rules: Object.fromEntries(
    catalogue.flatMap((rule) => [rule.vitalint.id, ...(rule.vitalint.aliases ?? [])].map((name) => [name, rule])),
  ),
  get configs() {
    return configs;
  },
};

const configs = Object.fromEntries(
  presetNames.map((preset): [PresetName, TSESLint.FlatConfig.Config] => [
    preset,
    {
      name: `vitalint/${preset}`,
      plugins: { vitalint: plugin as unknown as TSESLint.FlatConfig.Plugin },
      rules: Object.fromEntries(
        Object.entries(presetRules(preset, catalogue)).map(([id, severity]) => [
          `vitalint/${id}`,
          severityOf[severity],
        ]),
      ),
    },
  ]),
) as Record<PresetName, TSESLint.FlatConfig.Config>;

export = plugin;
