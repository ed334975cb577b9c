import { a, each } from './shapes';
import type { Hazard } from './labels';
import type { LibraryModel } from './vocabulary';

const clears: readonly Hazard[] = ['type', 'nosql', 'prototype', 'deserialize'];

/** Schema first, value second. */
export const valibot: LibraryModel = {
  package: 'valibot',
  versions: '>=0.31',
  exports: {
    ...each(
      [
        'object',
        'strictObject',
        'looseObject',
        'string',
        'number',
        'boolean',
        'date',
        'array',
        'tuple',
        'record',
        'union',
        'variant',
        'optional',
        'nullable',
        'literal',
        'picklist',
        'pipe',
        'any',
        'unknown',
      ],
      { call: { result: a('#schema') } },
    ),
    ...each(['parse', 'parseAsync'], { call: { result: { passes: [1], clears } } }),
    ...each(['safeParse', 'safeParseAsync'], { call: { result: { properties: { output: { passes: [1], clears } } } } }),
    is: { call: { guards: { param: 1, clears, how: 'returns-true' } } },
    assert: { call: { guards: { param: 1, clears, how: 'throws' } } },
  },
  types: { schema: { members: {} } },
};
