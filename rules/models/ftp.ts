import { a, as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const ftp: LibraryModel = {
  package: 'ftp',
  versions: '>=0.3',
  typings: '@types/ftp',
  exports: { default: { construct: { result: a('#client') } } },
  types: {
    client: {
      members: {
        connect: {
          call: {
            roles: [{ role: 'legacy.cleartext', when: { param: 0, option: 'secure', is: 'falsy' } }],
            params: [
              {
                options: {
                  host: as('transport.host'),
                  user: as('credential.username'),
                  password: as('credential.secret'),
                  secureOptions: as('tls.options'),
                },
              },
            ],
          },
        },
        put: { call: { params: [as('network.body')] } },
      },
    },
  },
};
