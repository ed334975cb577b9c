import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const shown = as('notification.content');
const text: ParamModel = { options: { title: shown, body: shown } };
const message: ParamModel = {
  options: {
    notification: text,
    data: shown,
    android: { options: { notification: text } },
    apns: {
      options: {
        payload: {
          options: {
            aps: { options: { alert: { roles: ['notification.content'], options: { title: shown, body: shown } } } },
          },
        },
      },
    },
    webpush: { options: { notification: text } },
  },
};
const messaging: Record<string, MemberModel> = {
  ...each(['send', 'sendEachForMulticast'], { call: { params: [message] } }),
  sendEach: { call: { params: [{ items: message }] } },
};
const namespace: MemberModel = { call: { result: a('#messaging.Messaging') } };

/** Firebase Cloud Messaging: what the lock screen shows, and what Google's servers see on the way. */
export const firebaseAdmin: LibraryModel = {
  package: 'firebase-admin/messaging',
  versions: '>=10',
  typings: 'firebase-admin',
  exports: { getMessaging: { call: { result: a('#Messaging') } } },
  types: { Messaging: { members: messaging } },
};

/** The same by the former namespace: `admin.messaging()`. */
export const firebaseAdminNamespace: LibraryModel = {
  package: 'firebase-admin',
  versions: '>=8',
  exports: { default: { members: { messaging: namespace } }, messaging: namespace },
  types: { 'messaging.Messaging': { members: messaging } },
};
