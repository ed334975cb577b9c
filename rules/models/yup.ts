import { a, each } from './shapes';
import type { Hazard } from './labels';
import type { LibraryModel, MemberModel } from './vocabulary';

const clears: readonly Hazard[] = ['type', 'nosql', 'prototype', 'deserialize'];
const schema: MemberModel = { call: { result: a('#Schema') } };
const validate: MemberModel = { call: { result: { passes: [0], clears } } };

export const yup: LibraryModel = {
  package: 'yup',
  versions: '>=1',
  exports: { ...each(['object', 'string', 'number', 'boolean', 'date', 'array', 'mixed', 'tuple'], schema) },
  types: {
    Schema: {
      members: {
        validate,
        validateSync: validate,
        isValidSync: { call: { guards: { param: 0, clears, how: 'returns-true' } } },
        ...each(['required', 'optional', 'nullable', 'notRequired', 'oneOf', 'test', 'transform', 'label', 'strict'], schema),
      },
    },
  },
};
