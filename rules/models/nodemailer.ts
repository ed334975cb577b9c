import { a, as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nodemailer: LibraryModel = {
  package: 'nodemailer',
  versions: '>=6',
  typings: '@types/nodemailer',
  exports: {
    createTransport: {
      call: {
        params: [
          {
            roles: ['transport.url', 'tls.options'],
            options: {
              host: as('transport.host'),
              auth: { options: { user: as('credential.username'), pass: as('credential.secret') } },
              tls: { roles: ['tls.options'], options: 'node:tls#ConnectionOptions' },
            },
          },
        ],
        result: a('#Transporter'),
      },
    },
  },
  types: {
    Transporter: {
      members: {
        sendMail: {
          call: {
            params: [
              {
                roles: ['mail.message'],
                options: {
                  subject: as('network.body', 'notification.content'),
                  text: as('network.body', 'notification.content'),
                  html: as('network.body', 'notification.content'),
                },
              },
            ],
          },
        },
      },
    },
  },
};
