import { as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const shown = as('notification.content');
const members: Record<string, MemberModel> = each(['displayNotification', 'createTriggerNotification'], {
  call: { params: [{ options: { title: shown, subtitle: shown, body: shown } }] },
});

export const notifeeReactNative: LibraryModel = {
  package: '@notifee/react-native',
  versions: '>=5',
  exports: { default: { members } },
};
