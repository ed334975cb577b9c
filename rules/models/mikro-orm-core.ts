import { a, any, as, each, rowsOf } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const execute: MemberModel = { call: { params: [as('sql.query'), as('sql.parameters')], result: rowsOf(0) } };
const filter = as('nosql.query');
const record = as('database.record');
const finds = ['find', 'findOne', 'findOneOrFail', 'findAndCount', 'count', 'nativeDelete'] as const;
/** What is found was stored before: nothing of it is what it was looked for by. */
const ofEntity = { call: { params: [any, filter] } } as const;

export const mikroOrmCore: LibraryModel = {
  package: '@mikro-orm/core',
  versions: '>=5',
  aliases: ['@mikro-orm/knex', '@mikro-orm/postgresql', '@mikro-orm/mysql', '@mikro-orm/mariadb', '@mikro-orm/sqlite'],
  undeclared: {
    '#EntityManager.execute': 'SqlEntityManager of @mikro-orm/knex, which its drivers export as EntityManager',
  },
  exports: {
    EntityManager: {},
    wrap: { call: { result: a('#IWrappedEntity') } },
  },
  types: {
    EntityManager: {
      members: {
        execute,
        getConnection: { call: { result: a('#Connection') } },
        getRepository: { call: { result: a('#EntityRepository') } },
        ...each(finds, ofEntity),
        nativeUpdate: { call: { params: [any, filter, record] } },
        ...each(['create', 'insert', 'upsert'], { call: { params: [any, record] } }),
        assign: { call: { params: [any, record] } },
      },
    },
    EntityRepository: {
      members: {
        ...each(finds, { call: { params: [filter] } }),
        nativeUpdate: { call: { params: [filter, record] } },
        ...each(['create', 'insert', 'upsert'], { call: { params: [record] } }),
        assign: { call: { params: [any, record] } },
      },
    },
    Connection: { members: { execute } },
    IWrappedEntity: { members: { assign: { call: { params: [record] } } } },
  },
};
