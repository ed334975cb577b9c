import { as } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const shown = as('notification.content');
const content: ParamModel = { options: { title: shown, subtitle: shown, body: shown } };

export const expoNotifications: LibraryModel = {
  package: 'expo-notifications',
  versions: '>=0.20',
  exports: {
    scheduleNotificationAsync: { call: { params: [{ options: { content } }] } },
    presentNotificationAsync: { call: { params: [content] } },
  },
  undeclared: {
    presentNotificationAsync: 'removed in SDK 53; met in apps on older ones (packages/expo-notifications/CHANGELOG.md)',
  },
};
