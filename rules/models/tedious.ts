import { a, as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const tedious: LibraryModel = {
  package: 'tedious',
  versions: '>=11',
  exports: {
    Connection: {
      construct: {
        params: [
          {
            options: {
              server: as('transport.host'),
              authentication: {
                options: {
                  options: { options: { userName: as('credential.username'), password: as('credential.secret') } },
                },
              },
              options: {
                options: {
                  trustServerCertificate: as('tls.verification-off'),
                  cryptoCredentialsDetails: { roles: ['tls.options'], options: 'node:tls#SecureContextOptions' },
                  connectTimeout: as('network.timeout'),
                },
              },
            },
          },
        ],
        result: a('#Connection'),
      },
    },
    Request: { construct: { params: [as('sql.query')] } },
  },
  types: { Connection: { members: {} } },
};
