import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const shown = as('network.body', 'notification.content');
const members: Record<string, MemberModel> = {
  setApiKey: { call: { params: [as('credential.secret')] } },
  ...each(['send', 'sendMultiple'], {
    call: { params: [{ roles: ['mail.message'], options: { subject: shown, text: shown, html: shown } }] },
  }),
};

export const sendgridMail: LibraryModel = {
  package: '@sendgrid/mail',
  versions: '>=7',
  exports: { default: { members }, ...members },
};
