import { a, as, each, nothing } from './shapes';
import type { CallModel, LibraryModel, MemberModel, OptionsModel } from './vocabulary';

const options: OptionsModel = {
  url: as('transport.url'),
  uri: as('transport.url'),
  baseUrl: as('transport.url', 'transport.url.base'),
  headers: as('credential.header'),
  auth: {
    options: {
      user: as('credential.username'),
      username: as('credential.username'),
      pass: as('credential.secret'),
      password: as('credential.secret'),
      bearer: as('credential.secret'),
    },
  },
  strictSSL: as('tls.rejectUnauthorized'),
  rejectUnauthorized: as('tls.rejectUnauthorized'),
  agentOptions: {
    roles: ['tls.options'],
    options: { rejectUnauthorized: as('tls.rejectUnauthorized'), ca: as('tls.ca'), key: as('tls.key') },
  },
  ca: as('tls.ca'),
  key: as('tls.key'),
  body: as('network.body'),
  form: as('network.body'),
  formData: as('network.body'),
  json: as('network.body'),
  timeout: as('network.timeout'),
};
const bare = Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'url' && name !== 'uri'));
const done = { callback: { params: [nothing, a('#RequestResponse'), { labels: ['untrusted.response'] }] } } as const;
const last = { roles: ['tls.options'], options: bare, ...done } as const;
const call: CallModel = {
  params: [{ roles: ['transport.url', 'tls.options'], options }, last, done],
  result: a('#Request'),
};
const verbs: Record<string, MemberModel> = each(['get', 'post', 'put', 'head', 'patch', 'del', 'delete'], { call });

export const request: LibraryModel = {
  package: 'request',
  versions: '>=2.80',
  aliases: ['request-promise', 'request-promise-native', '@cypress/request'],
  typings: '@types/request',
  exports: {
    default: {
      call,
      members: {
        ...verbs,
        defaults: { call: { params: [{ roles: ['tls.options'], options }], result: a('#requestAPI') } },
      },
    },
  },
  types: {
    requestAPI: { call, members: verbs },
    Request: {
      labels: ['untrusted.response'],
      members: { pipe: {}, auth: { call: { params: [as('credential.username'), as('credential.secret')] } } },
    },
    RequestResponse: { labels: ['untrusted.response'], members: { body: {}, request: {} } },
  },
};
