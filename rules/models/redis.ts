import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const create: MemberModel = {
  call: {
    params: [
      {
        roles: ['database.options'],
        options: {
          url: as('database.url'),
          username: as('credential.username'),
          password: as('credential.secret'),
          socket: {
            roles: ['tls.options'],
            options: {
              host: as('transport.host'),
              rejectUnauthorized: as('tls.rejectUnauthorized'),
              ca: as('tls.ca'),
              key: as('tls.key'),
            },
          },
        },
      },
    ],
  },
};

export const redis: LibraryModel = {
  package: 'redis',
  versions: '>=4',
  aliases: ['@redis/client'],
  exports: { createClient: create, ...each(['createCluster'], { call: {} }) },
};
