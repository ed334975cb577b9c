import { a, as, each, rowsOf } from './shapes';
import type { LibraryModel, MemberModel, ResultModel } from './vocabulary';

const query: MemberModel = {
  call: {
    params: [
      { roles: ['sql.query'], options: { text: as('sql.query'), values: as('sql.parameters') } },
      as('sql.parameters'),
    ],
  },
};
const giving = (result: ResultModel): MemberModel => ({ call: { ...query.call, result } });
const queries = {
  ...each(['none', 'multi', 'multiResult', 'map'], query),
  ...each(['query', 'many', 'manyOrNone', 'any', 'each'], giving(rowsOf(0))),
  ...each(['one', 'oneOrNone'], giving({ rowsOf: 0 })),
  result: giving({ properties: { rows: rowsOf(0) } }),
};
const connection = {
  roles: ['database.url', 'database.options'],
  options: {
    user: as('credential.username'),
    password: as('credential.secret'),
    host: as('transport.host'),
    connectionString: as('database.url'),
    ssl: {
      roles: ['tls.options'],
      options: { rejectUnauthorized: as('tls.rejectUnauthorized'), ca: as('tls.ca'), key: as('tls.key') },
    },
  },
} as const;

/** `pgp(options)` gives the library, and that called with a connection gives a data base. */
export const pgPromise: LibraryModel = {
  package: 'pg-promise',
  versions: '>=10',
  exports: { default: { call: { result: a('#IMain') } } },
  types: {
    IMain: { call: { params: [connection], result: a('#IDatabase') }, members: {} },
    IDatabase: { extends: ['#IBaseProtocol'], members: {} },
    ITask: { extends: ['#IBaseProtocol'], members: {} },
    IBaseProtocol: {
      members: {
        ...queries,
        ...each(['task', 'tx', 'taskIf', 'txIf'], {
          call: {
            params: [{ callback: { params: [{ type: '#ITask' }] } }, { callback: { params: [{ type: '#ITask' }] } }],
          },
        }),
      },
    },
  },
};
