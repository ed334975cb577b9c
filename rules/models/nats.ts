import { a, any, as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nats: LibraryModel = {
  package: 'nats',
  versions: '>=2',
  undeclared: {
    'connect(0).tls.rejectUnauthorized':
      'what stands in `tls` goes to tls.connect as it is (lib/src/node_transport.js)',
  },
  exports: {
    connect: {
      call: {
        params: [
          {
            options: {
              user: as('credential.username'),
              pass: as('credential.secret'),
              token: as('credential.secret'),
              tls: {
                roles: ['tls.options'],
                options: {
                  ca: as('tls.ca'),
                  key: as('tls.key'),
                  rejectUnauthorized: as('tls.rejectUnauthorized'),
                },
              },
            },
          },
        ],
        result: a('#NatsConnection'),
      },
    },
  },
  types: { NatsConnection: { members: { publish: { call: { params: [any, as('network.body')] } } } } },
};
