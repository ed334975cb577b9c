import { a, each } from './shapes';
import type { Hazard } from './labels';
import type { CallModel, LibraryModel, MemberModel, TypeName } from './vocabulary';

/** What certainly holds of a parsed value: its shape. The evaluator reads limits and forms off the schema itself. */
const clears: readonly Hazard[] = ['type', 'nosql', 'prototype', 'deserialize'];
const parse: CallModel = { result: { passes: [0], clears } };
const safe: CallModel = { result: { properties: { data: { passes: [0], clears } } } };
const makes = <K extends string>(names: readonly K[], type: TypeName): Record<K, MemberModel> =>
  each(names, { call: { result: a(type) } });

const makers: Record<string, MemberModel> = {
  ...makes(['object', 'strictObject', 'looseObject'], '#object'),
  ...makes(
    ['string', 'email', 'url', 'uuid', 'guid', 'cuid', 'cuid2', 'ulid', 'nanoid', 'ipv4', 'ipv6', 'hex'],
    '#string',
  ),
  ...makes(['number', 'int', 'int32', 'float32', 'float64'], '#number'),
  ...makes(['array'], '#array'),
  ...makes(
    [
      'boolean',
      'bigint',
      'date',
      'tuple',
      'record',
      'union',
      'discriminatedUnion',
      'intersection',
      'optional',
      'nullable',
      'literal',
      'enum',
      'nativeEnum',
      'preprocess',
      'lazy',
      'unknown',
      'any',
    ],
    '#schema',
  ),
  coerce: {
    members: {
      ...makes(['number'], '#number'),
      ...makes(['string'], '#string'),
      ...makes(['boolean', 'date', 'bigint'], '#schema'),
    },
  },
};

export const zod: LibraryModel = {
  package: 'zod',
  versions: '>=3',
  aliases: ['zod/v4', 'zod/v3'],
  exports: { default: { members: makers }, z: { members: makers }, ...makers },
  types: {
    schema: {
      members: {
        parse: { call: parse },
        parseAsync: { call: parse },
        safeParse: { call: safe },
        safeParseAsync: { call: safe },
        ...makes(
          [
            'optional',
            'nullable',
            'nullish',
            'default',
            'refine',
            'superRefine',
            'transform',
            'brand',
            'readonly',
            'or',
            'and',
            'describe',
            'catch',
            'pipe',
          ],
          '#schema',
        ),
        ...makes(['array'], '#array'),
      },
    },
    string: {
      extends: ['#schema'],
      members: makes(
        [
          'min',
          'max',
          'length',
          'regex',
          'email',
          'url',
          'uuid',
          'cuid',
          'cuid2',
          'ulid',
          'nanoid',
          'datetime',
          'nonempty',
          'trim',
          'toLowerCase',
          'toUpperCase',
          'startsWith',
          'endsWith',
          'includes',
        ],
        '#string',
      ),
    },
    number: {
      extends: ['#schema'],
      members: makes(
        [
          'min',
          'max',
          'gte',
          'gt',
          'lte',
          'lt',
          'int',
          'positive',
          'nonnegative',
          'negative',
          'nonpositive',
          'finite',
          'multipleOf',
          'safe',
          'step',
        ],
        '#number',
      ),
    },
    array: { extends: ['#schema'], members: makes(['min', 'max', 'length', 'nonempty'], '#array') },
    object: {
      extends: ['#schema'],
      members: makes(
        [
          'extend',
          'safeExtend',
          'merge',
          'pick',
          'omit',
          'partial',
          'required',
          'strict',
          'passthrough',
          'strip',
          'loose',
          'catchall',
        ],
        '#object',
      ),
    },
    ZodType: { extends: ['#schema'], members: {} },
    ZodSchema: { extends: ['#schema'], members: {} },
    ZodObject: { extends: ['#object'], members: {} },
  },
};
