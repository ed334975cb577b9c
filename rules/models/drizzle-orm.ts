import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The tag `sql` sends what it is given as parameters; only `sql.raw` puts text into the statement. */
export const drizzleOrm: LibraryModel = {
  package: 'drizzle-orm',
  versions: '>=0.28',
  exports: { sql: { call: {}, members: { raw: { call: { params: [as('sql.query')] } } } } },
};
