import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const record: MemberModel = { call: { params: [{ roles: ['database.record'], items: as('database.record') }] } };
const begins = (type: '#insert' | '#update'): MemberModel => ({ call: { params: [any], result: a(type) } });
const statements: Record<string, MemberModel> = {
  ...each(['insertInto', 'replaceInto'], begins('#insert')),
  updateTable: begins('#update'),
};

/** The tag `sql` sends what it is given as parameters; these put it into the statement as it is. */
export const kysely: LibraryModel = {
  package: 'kysely',
  versions: '>=0.24',
  exports: {
    Kysely: { construct: { result: a('#Kysely') } },
    sql: { call: {}, members: each(['raw', 'lit', 'literal'], { call: { params: [as('sql.query')] } }) },
  },
  types: {
    Kysely: { members: statements },
    Transaction: { members: statements },
    insert: { members: { values: record } },
    update: { members: { set: record } },
  },
};
