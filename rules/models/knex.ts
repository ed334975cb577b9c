import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const raw: MemberModel = { call: { params: [as('sql.query')] } };
const rawPart: MemberModel = { call: { params: [as('sql.query')], result: a('#builder') } };
const step: MemberModel = { call: { result: a('#builder') } };
const parts = each(
  ['whereRaw', 'andWhereRaw', 'orWhereRaw', 'orderByRaw', 'groupByRaw', 'havingRaw', 'joinRaw', 'fromRaw'],
  rawPart,
);
const steps = each(
  [
    'select',
    'from',
    'where',
    'andWhere',
    'orWhere',
    'join',
    'leftJoin',
    'orderBy',
    'groupBy',
    'limit',
    'offset',
    'first',
    'returning',
    'whereIn',
    'table',
  ],
  step,
);
/** Rows by the names of their columns. */
const writes = each(['insert', 'update'], {
  call: { params: [{ roles: ['database.record'], items: as('database.record') }], result: a('#builder') },
});
const config = {
  params: [{ roles: ['database.options'], options: { connection: as('database.url') } }],
  result: a('#Knex'),
} as const;

export const knex: LibraryModel = {
  package: 'knex',
  versions: '>=0.95',
  exports: { default: { call: config }, knex: { call: config } },
  types: {
    Knex: { call: { result: a('#builder') }, members: { raw, ...parts, ...steps, ...writes } },
    builder: { members: { ...parts, ...steps, ...writes } },
  },
};
