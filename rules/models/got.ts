import { a, as, each, emitter, labelled, listener } from './shapes';
import type { CallModel, LibraryModel, MemberModel } from './vocabulary';

const options = { options: '#OptionsInit' } as const;
const request: CallModel = {
  params: [{ roles: ['transport.url'], ...options }, options],
  result: a('#CancelableRequest'),
};
const stream: CallModel = { params: request.params!, result: a('#Request') };
const methods = ['get', 'post', 'put', 'patch', 'head', 'delete'] as const;

const instance: Record<string, MemberModel> = {
  ...each(methods, { call: request }),
  stream: { call: stream, members: each(methods, { call: stream }) },
  paginate: { call: { params: request.params! } },
  extend: { call: { params: [options], rest: options, result: a('#Got') } },
};

export const got: LibraryModel = {
  package: 'got',
  versions: '>=11',
  options: {
    OptionsInit: {
      url: as('transport.url'),
      prefixUrl: as('transport.url', 'transport.url.base'),
      headers: as('credential.header'),
      username: as('credential.username'),
      password: as('credential.secret'),
      https: {
        roles: ['tls.options'],
        options: {
          rejectUnauthorized: as('tls.rejectUnauthorized'),
          checkServerIdentity: as('tls.checkServerIdentity'),
          certificateAuthority: as('tls.ca'),
          key: as('tls.key'),
          passphrase: as('credential.secret'),
          ciphers: as('tls.ciphers'),
          minVersion: as('tls.minVersion'),
        },
      },
      body: as('network.body'),
      json: as('network.body'),
      form: as('network.body'),
      timeout: as('network.timeout'),
    },
  },
  exports: { default: { call: request, members: instance }, got: { call: request, members: instance } },
  types: {
    Got: { call: request, members: instance },
    Response: {
      labels: ['untrusted.response'],
      members: {
        body: {},
        headers: {},
        rawBody: {},
      },
    },
    /** What comes back before it is awaited: the response, and ways to its body. */
    CancelableRequest: {
      extends: ['#Response'],
      members: each(['json', 'text', 'buffer'], { call: { result: labelled('untrusted.response') } }),
    },
    Request: {
      labels: ['untrusted.response'],
      members: { ...emitter({ data: listener(labelled('untrusted.response')), '*': listener() }) },
    },
  },
};
