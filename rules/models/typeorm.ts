import { a, any, as, each, rowsOf } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const query: MemberModel = {
  call: { params: [as('sql.query'), as('sql.parameters')], result: rowsOf(0) },
};
const createQueryBuilder: MemberModel = { call: { result: a('#SelectQueryBuilder') } };
const condition: MemberModel = { call: { params: [as('sql.query')], result: a('#SelectQueryBuilder') } };
const step: MemberModel = { call: { result: a('#SelectQueryBuilder') } };
const record = as('database.record');
const manager = { call: { result: a('#EntityManager') } } as const;
const repository = { call: { result: a('#Repository') } } as const;
/** Those that most drivers have alike; the driver has TLS options of its own. */
const options = {
  roles: ['database.options'],
  options: {
    url: as('database.url'),
    username: as('credential.username'),
    password: as('credential.secret'),
    ssl: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
  },
} as const;

/** What is found was stored before: nothing of it is what it was looked for by. */
const finds = each(
  [
    ...['find', 'findBy', 'findAndCount', 'findAndCountBy'],
    ...['findOne', 'findOneBy', 'findOneOrFail', 'findOneByOrFail'],
    ...['count', 'countBy', 'exists', 'existsBy'],
  ],
  { call: {} },
);

export const typeorm: LibraryModel = {
  package: 'typeorm',
  versions: '>=0.3',
  undeclared: Object.fromEntries(
    ['getConnection', 'getManager', 'getRepository'].map((name) => [
      name,
      'removed from the declarations after version 0.3',
    ]),
  ),
  exports: {
    DataSource: { construct: { params: [options], result: a('#DataSource') } },
    getConnection: { call: { result: a('#DataSource') } },
    getManager: manager,
    getRepository: repository,
  },
  types: {
    DataSource: {
      members: {
        query,
        createQueryBuilder,
        manager: { read: a('#EntityManager') },
        getRepository: repository,
        createQueryRunner: { call: { result: a('#QueryRunner') } },
      },
    },
    EntityManager: { members: { query, createQueryBuilder, getRepository: repository, ...finds } },
    Repository: {
      members: {
        query,
        createQueryBuilder,
        ...finds,
        ...each(['save', 'insert', 'create'], { call: { params: [{ ...record, items: record }] } }),
        update: { call: { params: [any, record] } },
        upsert: { call: { params: [{ ...record, items: record }] } },
      },
    },
    QueryRunner: { members: { query } },
    SelectQueryBuilder: {
      members: {
        ...each(
          [
            'where',
            'andWhere',
            'orWhere',
            'having',
            'andHaving',
            'orHaving',
            'orderBy',
            'addOrderBy',
            'groupBy',
            'addGroupBy',
            'addSelect',
          ],
          condition,
        ),
        ...each(['from', 'limit', 'offset', 'take', 'skip', 'setParameter', 'setParameters'], step),
        ...each(['leftJoin', 'innerJoin', 'leftJoinAndSelect', 'innerJoinAndSelect'], {
          call: { params: [any, any, as('sql.query')], result: a('#SelectQueryBuilder') },
        }),
      },
    },
  },
};
