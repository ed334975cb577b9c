import { a, as, each, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

export const telnetClient: LibraryModel = {
  package: 'telnet-client',
  versions: '>=2',
  exports: { Telnet: { construct: { result: a('#Telnet') } } },
  types: {
    Telnet: {
      members: {
        connect: {
          call: {
            roles: ['legacy.cleartext'],
            params: [
              {
                options: {
                  host: as('transport.host'),
                  username: as('credential.username'),
                  password: as('credential.secret'),
                },
              },
            ],
          },
        },
        ...each(['exec', 'send'], { call: { params: [as('network.body')], result: labelled('untrusted.network') } }),
      },
    },
  },
};
