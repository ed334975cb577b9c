import { a, as, called, labelled, nothing } from './shapes';
import type { LibraryModel } from './vocabulary';

export const ssh2: LibraryModel = {
  package: 'ssh2',
  versions: '>=1',
  typings: '@types/ssh2',
  exports: { Client: { construct: { result: a('#Client') } } },
  types: {
    Client: {
      members: {
        connect: {
          call: {
            params: [
              {
                options: {
                  host: as('transport.host'),
                  username: as('credential.username'),
                  password: as('credential.secret'),
                  privateKey: as('tls.key'),
                  passphrase: as('credential.secret'),
                },
              },
            ],
            result: a('#Client'),
          },
        },
        exec: { call: { params: [as('command.shell'), called(nothing, labelled('untrusted.network'))] } },
      },
    },
  },
};
