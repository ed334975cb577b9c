import { a, each } from './shapes';
import type { Hazard } from './labels';
import type { LibraryModel, MemberModel, TypeName } from './vocabulary';

const clears: readonly Hazard[] = ['type', 'nosql', 'prototype', 'deserialize'];
const makes = <K extends string>(names: readonly K[], type: TypeName): Record<K, MemberModel> =>
  each(names, { call: { result: a(type) } });
const general = [
  'required',
  'optional',
  'valid',
  'allow',
  'default',
  'label',
  'custom',
  'concat',
  'messages',
  'equal',
  'options',
  'strict',
  'description',
] as const;
const kept = (type: TypeName): Record<string, MemberModel> => makes(general, type);

const members: Record<string, MemberModel> = {
  ...makes(['object'], '#ObjectSchema'),
  ...makes(['string'], '#StringSchema'),
  ...makes(['number'], '#NumberSchema'),
  ...makes(['array'], '#ArraySchema'),
  ...makes(['boolean', 'bool', 'date', 'alternatives', 'any', 'binary', 'link', 'valid', 'equal'], '#Schema'),
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
        ...kept('#Schema'),
      },
    },
    ObjectSchema: {
      extends: ['#Schema'],
      members: {
        ...kept('#ObjectSchema'),
        ...makes(['keys', 'append', 'unknown', 'pattern', 'min', 'max'], '#ObjectSchema'),
      },
    },
    StringSchema: {
      extends: ['#Schema'],
      members: {
        ...kept('#StringSchema'),
        ...makes(
          [
            'min',
            'max',
            'length',
            'pattern',
            'regex',
            'alphanum',
            'email',
            'guid',
            'uuid',
            'hex',
            'ip',
            'isoDate',
            'token',
            'trim',
            'uri',
            'lowercase',
            'uppercase',
          ],
          '#StringSchema',
        ),
      },
    },
    NumberSchema: {
      extends: ['#Schema'],
      members: {
        ...kept('#NumberSchema'),
        ...makes(
          ['min', 'max', 'greater', 'less', 'integer', 'positive', 'negative', 'port', 'precision', 'multiple'],
          '#NumberSchema',
        ),
      },
    },
    ArraySchema: {
      extends: ['#Schema'],
      members: {
        ...kept('#ArraySchema'),
        ...makes(['items', 'min', 'max', 'length', 'unique', 'single'], '#ArraySchema'),
      },
    },
  },
};
