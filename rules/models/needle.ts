import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel, OptionsModel } from './vocabulary';

const options: OptionsModel = {
  headers: as('credential.header'),
  username: as('credential.username'),
  password: as('credential.secret'),
  rejectUnauthorized: as('tls.rejectUnauthorized'),
  ca: as('tls.ca'),
  key: as('tls.key'),
  passphrase: as('credential.secret'),
  open_timeout: as('network.timeout'),
  timeout: as('network.timeout'),
};
const done = { callback: { params: [{}, a('#NeedleResponse')] } };
const last = { roles: ['tls.options'], options, ...done } as const;
const read: MemberModel = { call: { params: [as('transport.url'), last, done], result: a('#NeedleResponse') } };
const send: MemberModel = {
  call: { params: [as('transport.url'), as('network.body'), last, done], result: a('#NeedleResponse') },
};
const request = { params: [any, as('transport.url'), as('network.body'), last, done], result: a('#NeedleResponse') };

export const needle: LibraryModel = {
  package: 'needle',
  versions: '>=2',
  typings: '@types/needle',
  exports: {
    default: {
      call: {
        params: [any, as('transport.url'), as('network.body'), { roles: ['tls.options'], options }],
        result: a('#NeedleResponse'),
      },
      members: {
        ...each(['get', 'head'], read),
        ...each(['post', 'put', 'patch', 'delete'], send),
        request: { call: request },
        defaults: { call: { params: [{ roles: ['tls.options'], options }] } },
      },
    },
  },
  types: { NeedleResponse: { labels: ['untrusted.response'], members: { body: {}, headers: {} } } },
};
