import { a, each } from './shapes';
import type { Hazard } from './labels';
import type { LibraryModel, MemberModel } from './vocabulary';

const clears: readonly Hazard[] = ['type', 'nosql', 'prototype', 'deserialize'];
const schema: MemberModel = { call: { result: a('#Schema') } };
const chain: MemberModel = { call: { result: a('#Schema') } };
const makers = each(['object', 'string', 'number', 'boolean', 'date', 'array', 'alternatives', 'any', 'binary', 'link'], schema);
const members: Record<string, MemberModel> = {
  ...makers,
  attempt: { call: { result: { passes: [0], clears } } },
  assert: { call: { guards: { param: 0, clears, how: 'throws' } } },
};

export const joi: LibraryModel = {
  package: 'joi',
  versions: '>=17',
  aliases: ['@hapi/joi'],
  exports: { default: { members }, ...members },
  types: {
    Schema: {
      members: {
        validate: { call: { result: { properties: { value: { passes: [0], clears }, error: {} } } } },
        validateAsync: { call: { result: { passes: [0], clears } } },
        ...each(['required', 'optional', 'valid', 'allow', 'default', 'label', 'custom', 'concat', 'messages'], chain),
      },
    },
  },
};
