import { a, as } from './shapes';
import type { CallModel, LibraryModel } from './vocabulary';

const make: CallModel = { params: [as('credential.username'), as('credential.secret')], result: a('#Twilio') };

/** Text messages pass the operators in the clear and stand on the lock screen. */
export const twilio: LibraryModel = {
  package: 'twilio',
  versions: '>=3',
  exports: { default: { call: make }, Twilio: { construct: make } },
  types: {
    Twilio: { members: { messages: { read: { type: '#messages' } } } },
    messages: { members: { create: { call: { params: [{ options: { body: as('notification.content') } }] } } } },
  },
};
