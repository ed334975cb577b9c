import { a, as, rowsOf } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** A literal goes into the statement as it is, wherever it is put. */
const literal: MemberModel = { call: { params: [as('sql.query')] } };
const construct = { params: [as('database.url')], result: a('#Sequelize') } as const;
const members: Record<string, MemberModel> = {
  query: {
    call: {
      params: [{ roles: ['sql.query'], options: { query: as('sql.query') } }],
      // A list of rows and metadata; with `type: QueryTypes.SELECT`, the rows alone.
      result: { properties: { 0: rowsOf(0) } },
    },
  },
  literal,
};

export const sequelize: LibraryModel = {
  package: 'sequelize',
  versions: '>=6',
  aliases: ['sequelize-typescript'],
  undeclared: { default: 'CommonJS module object, the class itself' },
  exports: { default: { construct, members: { literal } }, Sequelize: { construct, members: { literal } }, literal },
  types: { Sequelize: { members: { ...members, escape: { call: { result: { passes: [0], clears: ['sql'] } } } } } },
};
