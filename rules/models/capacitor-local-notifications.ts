import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

const shown = as('notification.content');

export const capacitorLocalNotifications: LibraryModel = {
  package: '@capacitor/local-notifications',
  versions: '>=1',
  exports: {
    LocalNotifications: {
      members: {
        schedule: {
          call: {
            params: [
              {
                options: {
                  notifications: {
                    items: { options: { title: shown, body: shown, largeBody: shown, summaryText: shown } },
                  },
                },
              },
            ],
          },
        },
      },
    },
  },
};
