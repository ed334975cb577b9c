import { a } from './shapes';
import type { Hazard } from './labels';
import type { LibraryModel } from './vocabulary';

const clears: readonly Hazard[] = ['type', 'nosql', 'prototype', 'deserialize'];

export const ajv: LibraryModel = {
  package: 'ajv',
  versions: '>=7',
  aliases: ['ajv/dist/2019', 'ajv/dist/2020', 'ajv/dist/jtd'],
  exports: { default: { construct: { result: a('#Ajv') } }, Ajv: { construct: { result: a('#Ajv') } } },
  types: {
    Ajv: {
      members: {
        compile: { call: { result: a('#validate') } },
        getSchema: { call: { result: a('#validate') } },
        validate: { call: { guards: { param: 1, clears, how: 'returns-true' } } },
        addSchema: { call: { result: a('#Ajv') } },
      },
    },
    validate: { members: { errors: {} }, call: { guards: { param: 0, clears, how: 'returns-true' } } },
  },
};
