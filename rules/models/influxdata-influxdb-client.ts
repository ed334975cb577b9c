import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

/** Flux is parsed like SQL: what is put into its text can be more than a value. The tag `flux` encodes what it is given. */
const query: MemberModel = { call: { params: [as('sql.query')] } };

export const influxdbClient: LibraryModel = {
  package: '@influxdata/influxdb-client',
  versions: '>=1.30',
  exports: {
    InfluxDB: {
      construct: {
        params: [
          {
            roles: ['transport.url'],
            options: {
              url: as('transport.url'),
              token: as('credential.secret'),
              transportOptions: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
            },
          },
        ],
        result: a('#InfluxDB'),
      },
    },
    flux: { call: {} },
    ...each(['fluxString', 'fluxInteger', 'fluxFloat', 'fluxDateTime', 'fluxDuration', 'fluxBool', 'fluxRegExp'], {
      call: { result: { passes: [0], clears: ['sql'] } },
    }),
  },
  types: {
    InfluxDB: { members: { getQueryApi: { call: { result: a('#QueryApi') } } } },
    QueryApi: {
      members: each(
        [
          'response',
          'iterateLines',
          'iterateRows',
          'lines',
          'rows',
          'queryLines',
          'queryRows',
          'queryRaw',
          'collectRows',
          'collectLines',
        ],
        query,
      ),
    },
  },
};
