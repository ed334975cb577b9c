import { a, each } from './shapes';
import type { Hazard } from './labels';
import type { LibraryModel } from './vocabulary';

const clears: readonly Hazard[] = ['type', 'nosql', 'prototype', 'deserialize'];

/** A decoded value stands in `right`; what did not match stands in `left`. */
export const ioTs: LibraryModel = {
  package: 'io-ts',
  versions: '>=2',
  exports: {
    ...each(
      [
        'type',
        'strict',
        'partial',
        'array',
        'readonlyArray',
        'union',
        'intersection',
        'literal',
        'keyof',
        'record',
        'tuple',
        'exact',
        'readonly',
        'refinement',
        'brand',
      ],
      { call: { result: a('#Type') } },
    ),
  },
  types: {
    Type: {
      members: {
        decode: { call: { result: { properties: { right: { passes: [0], clears } } } } },
        is: { call: { guards: { param: 0, clears, how: 'returns-true' } } },
      },
    },
  },
};
