import { a, as, each, gives, rowsOf } from './shapes';
import type { CallModel, LibraryModel, MemberModel } from './vocabulary';

/** A literal goes into the statement as it is, wherever it is put. */
const literal: MemberModel = { call: { params: [as('sql.query')] } };
/** Options may stand in every position: what goes before them may be left out. */
const construct = {
  params: [
    { roles: ['database.url'], options: '#Options' },
    { roles: ['credential.username'], options: '#Options' },
    { roles: ['credential.secret'], options: '#Options' },
    { options: '#Options' },
  ],
  result: a('#Sequelize'),
} satisfies CallModel;
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

const DRIVER =
  'goes to the driver of the data base as it is (lib/dialects/*/connection-manager.js): pg and mysql2 take `ssl`, tedious `options`';

export const sequelize: LibraryModel = {
  package: 'sequelize',
  versions: '>=6',
  aliases: ['sequelize-typescript'],
  undeclared: {
    default: 'CommonJS module object, the class itself',
    ...Object.fromEntries(
      [0, 1, 2, 3].flatMap((position) =>
        ['ssl', 'options'].map((name) => [`new Sequelize(${position}).dialectOptions.${name}`, DRIVER]),
      ),
    ),
  },
  options: {
    Options: {
      host: as('transport.host'),
      username: as('credential.username'),
      password: as('credential.secret'),
      dialectOptions: {
        options: {
          ssl: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
          options: { options: { trustServerCertificate: as('tls.verification-off') } },
        },
      },
    },
  },
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
