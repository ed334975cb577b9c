import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nodeV8: LibraryModel = {
  package: 'node:v8',
  versions: '>=18',
  typings: '@types/node',
  exports: {
    deserialize: { call: { params: [as('deserialize.input')] } },
    Deserializer: { construct: { params: [as('deserialize.input')] } },
  },
};
