import { a, as } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const node: ParamModel = {
  roles: ['transport.url.base'],
  items: as('transport.url.base'),
  options: { url: as('transport.url.base') },
};
const tls: ParamModel = { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' };

/** OpenSearch was parted from version 7, and has kept its options. */
export const elasticsearch: LibraryModel = {
  package: '@elastic/elasticsearch',
  versions: '>=7',
  aliases: ['@opensearch-project/opensearch'],
  undeclared: { 'new Client(0).ssl': 'the name of `tls` in version 7 and in OpenSearch (index.d.ts of 7.17)' },
  exports: {
    Client: {
      construct: {
        params: [
          {
            options: {
              node,
              nodes: node,
              auth: {
                options: {
                  username: as('credential.username'),
                  password: as('credential.secret'),
                  apiKey: as('credential.secret'),
                  bearer: as('credential.secret'),
                },
              },
              tls,
              ssl: tls,
            },
          },
        ],
        result: a('#Client'),
      },
    },
  },
  types: { Client: { members: {} } },
};
