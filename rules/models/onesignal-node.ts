import { a, as, each } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const shown = as('notification.content');
/** Texts by language. */
const texts: ParamModel = { roles: ['notification.content'], options: { '*': shown } };
const notification: ParamModel = { options: { contents: texts, headings: texts, subtitle: texts, data: shown } };

/** Push messages over OneSignal: what the lock screen shows, and what OneSignal's servers keep. */
export const onesignalNode: LibraryModel = {
  package: '@onesignal/node-onesignal',
  versions: '>=1',
  exports: {
    DefaultApi: { construct: { result: a('#DefaultApi') } },
    Notification: { construct: { result: a('#Notification') } },
  },
  types: {
    DefaultApi: { members: { createNotification: { call: { params: [notification] } } } },
    Notification: {
      members: { ...each(['contents', 'headings', 'subtitle'], { write: texts }), data: { write: shown } },
    },
  },
};
