import { each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** A parsed value has the shape that was asked for; how long its strings and how large its numbers are is another question. */
const schema: MemberModel = { call: { result: { type: '#schema' } } };
const parse: MemberModel = { call: { result: { passes: [0], clears: ['type', 'nosql', 'prototype', 'deserialize'] } } };
const safe: MemberModel = { call: { result: { properties: { data: { passes: [0], clears: ['type', 'nosql', 'prototype', 'deserialize'] } } } } };
const bounded: MemberModel = { call: { result: { type: '#schema' } } };
const makers = ['object', 'strictObject', 'looseObject', 'string', 'number', 'boolean', 'date', 'array', 'tuple', 'record', 'union', 'discriminatedUnion', 'intersection', 'optional', 'nullable', 'literal', 'preprocess', 'lazy', 'unknown', 'any'] as const;
/** An answer out of a closed list, a number or a moment is harmless text. */
const closed = ['enum', 'nativeEnum', 'uuid', 'int'] as const;
const members: Record<string, MemberModel> = { ...each(makers, schema), ...each(closed, schema), coerce: { members: { ...each(['number', 'string', 'boolean', 'date'], schema) } } };

export const zod: LibraryModel = {
  package: 'zod',
  versions: '>=3',
  aliases: ['zod/v4', 'zod/v3'],
  exports: { default: { members }, z: { members }, ...members },
  types: {
    schema: {
      members: {
        parse,
        parseAsync: parse,
        safeParse: safe,
        safeParseAsync: safe,
        ...each(['optional', 'nullable', 'nullish', 'default', 'refine', 'superRefine', 'transform', 'brand', 'readonly', 'or', 'and', 'describe', 'catch', 'pipe', 'array'], bounded),
      },
    },
    ZodType: { extends: ['#schema'], members: {} },
    ZodSchema: { extends: ['#schema'], members: {} },
    ZodObject: { extends: ['#schema'], members: {} },
  },
};
