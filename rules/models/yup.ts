import { a, each } from './shapes';
import type { Hazard } from './labels';
import type { LibraryModel, MemberModel, TypeName } from './vocabulary';

const clears: readonly Hazard[] = ['type', 'nosql', 'prototype', 'deserialize'];
const makes = <K extends string>(names: readonly K[], type: TypeName): Record<K, MemberModel> =>
  each(names, { call: { result: a(type) } });
const validate: MemberModel = { call: { result: { passes: [0], clears } } };
const general = [
  'required',
  'optional',
  'nullable',
  'notRequired',
  'defined',
  'oneOf',
  'test',
  'transform',
  'label',
  'strict',
  'default',
] as const;
const kept = (type: TypeName): Record<string, MemberModel> => makes(general, type);

export const yup: LibraryModel = {
  package: 'yup',
  versions: '>=1',
  exports: {
    ...makes(['object'], '#ObjectSchema'),
    ...makes(['string'], '#StringSchema'),
    ...makes(['number'], '#NumberSchema'),
    ...makes(['array'], '#ArraySchema'),
    ...makes(['boolean', 'date', 'mixed', 'tuple'], '#Schema'),
  },
  types: {
    Schema: {
      members: {
        validate,
        validateSync: validate,
        cast: { call: { result: { passes: [0] } } },
        isValidSync: { call: { guards: { param: 0, clears, how: 'returns-true' } } },
        ...makes(
          ['optional', 'nullable', 'notRequired', 'defined', 'oneOf', 'test', 'transform', 'label', 'strict'],
          '#Schema',
        ),
      },
    },
    ObjectSchema: {
      extends: ['#Schema'],
      members: {
        ...kept('#ObjectSchema'),
        ...makes(['shape', 'pick', 'omit', 'partial', 'noUnknown'], '#ObjectSchema'),
      },
    },
    StringSchema: {
      extends: ['#Schema'],
      members: {
        ...kept('#StringSchema'),
        ...makes(
          ['min', 'max', 'length', 'matches', 'email', 'url', 'uuid', 'datetime', 'trim', 'lowercase', 'uppercase'],
          '#StringSchema',
        ),
      },
    },
    NumberSchema: {
      extends: ['#Schema'],
      members: {
        ...kept('#NumberSchema'),
        ...makes(
          ['min', 'max', 'lessThan', 'moreThan', 'positive', 'negative', 'integer', 'truncate', 'round'],
          '#NumberSchema',
        ),
      },
    },
    ArraySchema: {
      extends: ['#Schema'],
      members: { ...kept('#ArraySchema'), ...makes(['of', 'min', 'max', 'length'], '#ArraySchema') },
    },
  },
};
