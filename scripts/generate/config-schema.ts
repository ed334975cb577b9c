import * as z from 'zod';
import { configSchema, severities } from '../../server/engine/config-schema';
import { registry, type Registry } from '../../server/engine/registry';

/** Where editors find the schema; `jsonValidation` in package.json points to it. */
export const SCHEMA_FILE = 'server/engine/config.schema.json';

/** The JSON schema of `vitalint.config.json`, from the definition that validates it, with the rules by name. */
export async function generate(rules: Registry = registry()): Promise<Map<string, string>> {
  const schema = z.toJSONSchema(configSchema(z), { target: 'draft-7', unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  const properties = schema['properties'] as Record<string, Record<string, unknown>>;
  const settings = ruleSettings(rules);
  for (const holder of [properties, overrideProperties(properties)])
    holder['rules'] = { description: holder['rules']!['description'], ...settings };
  const accepted = (properties['accepted']!['items'] as { properties: Record<string, unknown> }).properties;
  accepted['rule'] = { type: 'string', description: 'Rule id', enum: rules.ids };
  const content = {
    ...schema,
    title: 'Vitalint configuration',
    description: 'What Vitalint looks for in this folder and below.',
    allowComments: true,
    allowTrailingCommas: true,
  };
  return Promise.resolve(new Map([[SCHEMA_FILE, `${JSON.stringify(content, undefined, 2)}\n`]]));
}

function overrideProperties(
  properties: Record<string, Record<string, unknown>>,
): Record<string, Record<string, unknown>> {
  return (properties['overrides']!['items'] as { properties: Record<string, Record<string, unknown>> }).properties;
}

function ruleSettings(rules: Registry): object {
  const severity = { type: 'string', enum: severities };
  const entries = rules.rules.flatMap(({ vitalint: rule }) =>
    [rule.id, ...(rule.aliases ?? [])].map((name) => {
      const options = rule.options ?? { type: 'object', maxProperties: 0 };
      const list = { type: 'array', items: [severity, options], minItems: 1, maxItems: 2 };
      const description = `${rule.title}. Default: ${rule.severity}, preset ${rule.preset}.`;
      return [
        name,
        {
          description,
          anyOf: [severity, list],
          ...(name !== rule.id && { deprecationMessage: `Now called ${rule.id}.` }),
        },
      ] as const;
    }),
  );
  return { type: 'object', properties: Object.fromEntries(entries), additionalProperties: false };
}
