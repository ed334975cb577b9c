import { any, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

const options = { options: { schema: as('deserialize.schema') } };

/** `load` is harmless from version 4 on; the schema that makes functions left the package with version 3. */
export const jsYaml: LibraryModel = {
  package: 'js-yaml',
  versions: '>=3',
  typings: '@types/js-yaml',
  undeclared: { DEFAULT_FULL_SCHEMA: 'of version 3', '#unsafeSchema': 'of version 3' },
  exports: {
    load: { call: { params: [any, options] } },
    loadAll: { call: { params: [any, any, options] } },
    DEFAULT_FULL_SCHEMA: { read: { type: '#unsafeSchema' } },
    ...each(['dump'], {}),
  },
  types: { unsafeSchema: { members: {} } },
};
