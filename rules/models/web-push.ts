import { any, as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const webPush: LibraryModel = {
  package: 'web-push',
  versions: '>=3',
  typings: '@types/web-push',
  exports: { sendNotification: { call: { params: [any, as('notification.content')] } } },
};
