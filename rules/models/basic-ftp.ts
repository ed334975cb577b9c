import { a, as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Without `secure` the password and the files travel in the clear. */
export const basicFtp: LibraryModel = {
  package: 'basic-ftp',
  versions: '>=4',
  exports: { Client: { construct: { result: a('#Client') } } },
  types: {
    Client: {
      members: {
        access: {
          call: {
            roles: [{ role: 'legacy.cleartext', when: { param: 0, option: 'secure', is: 'falsy' } }],
            params: [
              {
                options: {
                  host: as('transport.host'),
                  user: as('credential.username'),
                  password: as('credential.secret'),
                  secureOptions: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
                },
              },
            ],
          },
        },
        connect: { call: { roles: ['legacy.cleartext'], params: [as('transport.host'), as('transport.port')] } },
        login: { call: { params: [as('credential.username'), as('credential.secret')] } },
        uploadFrom: { call: { params: [as('network.body')] } },
      },
    },
  },
};
