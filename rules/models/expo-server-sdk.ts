import { a, as } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const shown = as('notification.content');
const make: MemberModel = { construct: { result: a('#Expo') } };

/** Push messages by way of Expo's servers. */
export const expoServerSdk: LibraryModel = {
  package: 'expo-server-sdk',
  versions: '>=3',
  exports: { default: make, Expo: make },
  types: {
    Expo: {
      members: {
        sendPushNotificationsAsync: {
          call: { params: [{ items: { options: { title: shown, subtitle: shown, body: shown, data: shown } } }] },
        },
        chunkPushNotifications: { call: { result: { items: { passes: [0] } } } },
      },
    },
  },
};
