import { a, as, each, gives, rowsOf } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** A literal goes into the statement as it is, wherever it is put. */
const literal: MemberModel = { call: { params: [as('sql.query')] } };
const construct = { params: [as('database.url')], result: a('#Sequelize') } as const;
const record = as('database.record');
/** What a model does to its table: called on the class, which a call of `define` gives or the workspace derives. */
const statics: Record<string, MemberModel> = {
  ...each(['create', 'build', 'update', 'upsert'], { call: { params: [record] } }),
  bulkCreate: { call: { params: [{ items: record }] } },
  findOrCreate: { call: { params: [{ options: { defaults: record } }] } },
  ...each(['findByPk', 'findOne'], gives('#record')),
};
const members: Record<string, MemberModel> = {
  define: { call: { result: a('#definedModel') } },
  query: {
    call: {
      params: [
        { roles: ['sql.query'], options: { query: as('sql.query'), values: as('sql.parameters') } },
        { options: { replacements: as('sql.parameters'), bind: as('sql.parameters') } },
      ],
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
  exports: {
    default: { construct, members: { literal } },
    Sequelize: { construct, members: { literal } },
    literal,
    Model: { construct: { params: [record] }, members: statics },
  },
  types: {
    definedModel: { members: statics },
    // A row that was loaded: its `update` takes the fields to be changed.
    record: { members: each(['update', 'set'], { call: { params: [record] } }) },
    Sequelize: { members: { ...members, escape: { call: { result: { passes: [0], clears: ['sql'] } } } } },
  },
};
