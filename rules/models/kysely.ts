import { as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The tag `sql` sends what it is given as parameters; these put it into the statement as it is. */
export const kysely: LibraryModel = {
  package: 'kysely',
  versions: '>=0.24',
  exports: { sql: { call: {}, members: each(['raw', 'lit', 'literal'], { call: { params: [as('sql.query')] } }) } },
};
