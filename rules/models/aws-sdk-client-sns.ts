import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

const shown = as('notification.content', 'network.body');

/** Text messages to phones, mails and pushes by way of topics. */
export const awsSdkClientSns: LibraryModel = {
  package: '@aws-sdk/client-sns',
  versions: '>=3',
  exports: {
    PublishCommand: { construct: { params: [{ options: { Message: shown, Subject: shown } }] } },
  },
};
