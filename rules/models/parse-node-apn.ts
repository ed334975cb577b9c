import { a, any, as, each } from './shapes';
import type { LibraryModel, ParamModel, TypeModel } from './vocabulary';

const shown = as('notification.content');
const alert: ParamModel = { roles: ['notification.content'], options: { title: shown, subtitle: shown, body: shown } };
const notification: ParamModel = { options: { alert, payload: shown } };
const provider: TypeModel = { members: { send: { call: { params: [notification, any] } } } };
const options: ParamModel = {
  roles: ['tls.options'],
  options: {
    token: { options: { key: as('tls.key') } },
    key: as('tls.key'),
    passphrase: as('credential.secret'),
    rejectUnauthorized: as('tls.rejectUnauthorized'),
  },
};

/** Push messages over Apple's service: what the lock screen shows. */
export const parseNodeApn: LibraryModel = {
  package: '@parse/node-apn',
  versions: '>=5',
  aliases: ['apn'],
  undeclared: {
    default: 'CommonJS module object',
    '#Notification.title': 'a setter of lib/notification/apsProperties.js',
    '#Notification.subtitle': 'a setter of lib/notification/apsProperties.js',
    '#Notification.body': 'a setter of lib/notification/apsProperties.js',
  },
  exports: {
    ...each(['Provider', 'MultiProvider'], { construct: { params: [options], result: a('#Provider') } }),
    Notification: { construct: { params: [shown], result: a('#Notification') } },
    default: {
      members: {
        Provider: { construct: { params: [options], result: a('#Provider') } },
        Notification: { construct: { params: [shown], result: a('#Notification') } },
      },
    },
  },
  types: {
    Provider: provider,
    MultiProvider: provider,
    Notification: {
      members: {
        alert: { write: alert },
        ...each(['title', 'subtitle', 'body', 'payload', 'rawPayload', 'aps'], { write: shown }),
      },
    },
  },
};
