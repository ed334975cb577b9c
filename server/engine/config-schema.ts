import type * as Zod from 'zod';
import { hazards, labels } from '../../rules/models/labels';
import { roles } from '../../rules/models/roles';
import { deviceProfiles } from './config-types';

type Z = typeof Zod;

export const presetNames = ['recommended', 'strict', 'audit'] as const;
export const severities = ['off', 'info', 'warning', 'error'] as const;

/**
 * The definition of `vitalint.config.json`: it validates, and the JSON schema that editors use is generated from it.
 * A function of zod, so that zod is loaded with the first configuration and not with the process.
 */
export function configSchema(z: Z) {
  const severity = z.enum(severities).describe('off, or the severity of what the rule finds');
  const setting = z.union([severity, z.tuple([severity, z.record(z.string(), z.unknown())])]);
  const rules = z
    .record(z.string(), setting)
    .describe(
      'Severity of single rules, by rule id: "off", "info", "warning", "error", or [severity, options]. Wins over the preset and the device profile.',
    );
  const preset = z
    .enum(presetNames)
    .describe(
      'How much is reported: recommended (high and medium confidence), strict (more rules), audit (everything worth a look)',
    );
  const deviceProfile = z
    .enum(deviceProfiles)
    .describe(
      'What the code belongs to: raises or lowers severities by what a fault could do to a patient. Neutral: monitoring',
    );
  const globs = z.array(z.string().min(1));
  const override = z.strictObject({
    files: globs.min(1).describe('Globs, relative to this file, of the files that this entry is about'),
    excludedFiles: globs.optional().describe('Globs of files that the entry is not about after all'),
    rules: rules.optional(),
    preset: preset.optional(),
    deviceProfile: deviceProfile.optional(),
  });
  const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day as YYYY-MM-DD');
  const accepted = z.strictObject({
    rule: z.string().describe('Rule id'),
    path: z.string().min(1).describe('Glob, relative to this file'),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{32}$/, "expected the 32 hexadecimal digits of a finding's fingerprint")
      .optional()
      .describe('Only this finding; without it, all of the rule in the path'),
    reason: z.string().min(1).describe('Why the risk is accepted: shown in reports'),
    until: day.optional().describe('Accepted through this day, YYYY-MM-DD'),
    by: z.string().optional().describe('Who accepted it'),
  });
  return z.strictObject({
    $schema: z.string().optional(),
    extends: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe('Another configuration, relative to this file, or the name of a preset. What stands here wins.'),
    preset: preset.optional(),
    rules: rules.optional(),
    deviceProfile: deviceProfile.optional(),
    include: globs
      .optional()
      .describe('Globs, relative to this file, of what is analysed; everything of a known language when absent'),
    exclude: globs
      .optional()
      .describe('Globs, relative to this file, of what is left out, beyond ignored files and built-in excludes'),
    overrides: z.array(override).optional().describe('Settings for some files; later entries win'),
    models: z
      .array(librarySchema(z))
      .optional()
      .describe('What the API of your own wrappers and libraries means, in the vocabulary of the shipped models'),
    failOn: z
      .enum(['error', 'warning', 'info', 'never'])
      .optional()
      .describe('Lowest severity at which "vitalint scan" exits with 1; error when absent'),
    accepted: z.array(accepted).optional().describe('Findings that were looked at and accepted'),
  });
}

/** `LibraryModel` of rules/models/vocabulary.ts; the names of roles, labels and hazards come from their tables. */
function librarySchema(z: Z) {
  const typeName = z.string().regex(/#[\w.]+$/, 'expected "#Type" or "package#Type"');
  const role = z.enum(namesOf(roles));
  const condition = z.strictObject({
    param: z.number().int().min(0).optional(),
    option: z.string().optional(),
    is: z.enum(['absent', 'present', 'falsy', 'truthy']),
  });
  const roleList = z.array(z.union([role, z.strictObject({ role, when: condition })]));
  const labelList = z.array(z.enum(namesOf(labels)));

  const clears = z.union([z.array(z.enum(namesOf(hazards))), z.literal('all')]);

  const usage = z.strictObject({
    since: z.strictObject({ package: z.string(), version: z.string() }).optional(),
    without: z.array(z.string()).optional(),
    setting: z.strictObject({ name: z.string(), is: z.array(z.union([z.string(), z.boolean()])) }).optional(),
  });

  const queueUse = {
    queue: z.union([z.number().int().min(0), typeName, z.literal('class')]),
    message: z.number().int().min(0).optional(),
  };
  const param: Zod.ZodType = z
    .lazy(() =>
      z.strictObject({
        roles: roleList.optional(),
        options: z.union([z.record(z.string(), param), typeName]).optional(),
        items: param.optional(),
        callback: callback.optional(),
      }),
    )
    .meta({ id: 'Parameter' });
  const result: Zod.ZodType = z
    .lazy(() =>
      z.strictObject({
        type: typeName.optional(),
        labels: labelList.optional(),
        items: result.optional(),
        properties: z.record(z.string(), result).optional(),
        typeNamedBy: z
          .strictObject({
            param: z.number().int().min(0),
            option: z.string().optional(),
            library: z.string(),
            inUrl: z.boolean().optional(),
            otherwise: labelList.optional(),
          })
          .optional(),
        rowsOf: z.union([z.number().int().min(0), typeName]).optional(),
        dataOf: z.strictObject({ param: z.number().int().min(0), option: z.string() }).optional(),
        passes: z.array(z.number().int().min(-1)).optional(),
        clears: clears.optional(),
        signed: z.strictObject({ clears: z.array(z.enum(namesOf(hazards))), key: z.number().int().min(0) }).optional(),
        parts: z.strictObject({ clears: z.array(z.enum(namesOf(hazards))), when: usage.optional() }).optional(),
        begins: z.array(z.string()).optional(),
        typeArgument: z.number().int().min(0).optional(),
        schemaGivenTo: z.string().optional(),
        isTyped: z.literal(true).optional(),
        settingOf: typeName.optional(),
        queued: z.literal(true).optional(),
        call: call.optional(),
      }),
    )
    .meta({ id: 'Result' });
  const callback: Zod.ZodType = z
    .lazy(() => z.strictObject({ params: z.array(result).optional(), returns: param.optional() }))
    .meta({ id: 'Callback' });
  const call: Zod.ZodType = z
    .lazy(() =>
      z.strictObject({
        roles: roleList.optional(),
        params: z.array(param).optional(),
        rest: param.optional(),
        result: result.optional(),
        events: z.record(z.string(), callback).optional(),
        guards: z
          .strictObject({
            param: z.number().int().min(0),
            clears,
            how: z.enum(['returns-true', 'returns-false', 'throws']),
          })
          .optional(),
        decorates: result.optional(),
        byName: z.literal(true).optional(),
        handles: callback.optional(),
        plugin: z.number().int().min(0).optional(),
        sends: z
          .strictObject({ ...queueUse, data: z.number().int().min(0), list: z.literal(true).optional() })
          .optional(),
        prepares: z.literal(true).optional(),
        receives: z.strictObject(queueUse).optional(),
      }),
    )
    .meta({ id: 'Call' });
  const member: Zod.ZodType = z
    .lazy(() =>
      z.strictObject({
        call: call.optional(),
        construct: call.optional(),
        read: result.optional(),
        write: param.optional(),
        members: z.record(z.string(), member).optional(),
      }),
    )
    .meta({ id: 'Member' });
  const type = z.strictObject({
    extends: z.array(typeName).optional(),
    labels: labelList.optional(),
    members: z.record(z.string(), member),
    others: member.optional(),
    call: call.optional(),
    callback: callback.optional(),
  });
  return z.strictObject({
    package: z.string().min(1),
    versions: z.string().min(1),
    aliases: z.array(z.string()).optional(),
    typings: z.string().optional(),
    unchecked: z.string().optional(),
    undeclared: z.record(z.string(), z.string()).optional(),
    exports: z.record(z.string(), member),
    types: z.record(z.string(), type).optional(),
    options: z.record(z.string(), z.record(z.string(), param)).optional(),
    namespaces: z.array(z.string()).optional(),
    conventions: z
      .array(
        z.strictObject({
          files: z.array(z.string()),
          exports: z.array(z.string()),
          parameters: z.array(z.array(z.string())).optional(),
          handler: callback,
        }),
      )
      .optional(),
  });
}

function namesOf<T extends string>(table: Readonly<Record<T, string>>): [T, ...T[]] {
  return Object.keys(table) as [T, ...T[]];
}

export type RawConfig = Zod.infer<ReturnType<typeof configSchema>>;
