import { any, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const options = { options: { schema: as('deserialize.schema') } };

/** `load` is harmless from version 4 on; the schema that makes functions left the package with version 3. */
export const jsYaml: LibraryModel = {
  package: 'js-yaml',
  versions: '>=3',
  typings: '@types/js-yaml',
  undeclared: {
    DEFAULT_FULL_SCHEMA: 'exported by js-yaml 3 only, the declarations are of 4',
    '#unsafeSchema': 'the schema of js-yaml 3, which 4 has no type for',
  },
  exports: {
    load: { call: { params: [any, options] } },
    loadAll: { call: { params: [any, any, options] } },
    DEFAULT_FULL_SCHEMA: { read: { type: '#unsafeSchema' } },
    ...each(['dump'], {}),
  },
  types: { unsafeSchema: { members: {} } },
};
