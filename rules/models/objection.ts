import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const builder = a('#QueryBuilder');
const rawPart: MemberModel = {
  call: { params: [as('sql.query')], rest: as('sql.parameters'), result: builder },
};
const step: MemberModel = { call: { result: builder } };
const members = {
  ...each(['whereRaw', 'andWhereRaw', 'orWhereRaw', 'orderByRaw', 'groupByRaw', 'havingRaw', 'joinRaw'], rawPart),
  ...each(['select', 'from', 'where', 'andWhere', 'orWhere', 'join', 'leftJoin', 'orderBy', 'groupBy', 'limit'], step),
  ...each(['offset', 'first', 'findOne', 'withGraphFetched', 'joinRelated', 'leftJoinRelated', 'whereIn'], step),
};

/** An ORM on top of knex: https://vincit.github.io/objection.js/api/objection/ */
export const objection: LibraryModel = {
  package: 'objection',
  versions: '>=2',
  unchecked:
    'compared by hand with typings/objection/index.d.ts of the package, which the manifest of the check does not hold',
  exports: {
    raw: { call: { params: [as('sql.query')], rest: as('sql.parameters') } },
    Model: { members: { query: step } },
  },
  types: { QueryBuilder: { members } },
};
