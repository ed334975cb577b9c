import { a, as, called, each, nothing } from './shapes';
import type { CallModel, LibraryModel, MemberModel } from './vocabulary';

const config = { options: '#AxiosRequestConfig' } as const;
const response = a('#AxiosResponse');
const url = { roles: ['transport.url'] } as const;

const request: CallModel = { params: [{ roles: ['transport.url'], ...config }, config], result: response };
const read: MemberModel = { call: { params: [url, config], result: response } };
const send: MemberModel = { call: { params: [url, as('network.body'), config], result: response } };
const create: MemberModel = { call: { params: [config], result: a('#AxiosInstance') } };

const instance: Record<string, MemberModel> = {
  request: { call: { params: [config], result: response } },
  ...each(['get', 'delete', 'head', 'options'], read),
  ...each(['post', 'put', 'patch', 'postForm', 'putForm', 'patchForm'], send),
  getUri: { call: { params: [config] } },
  create,
  defaults: {
    members: {
      baseURL: { write: url },
      timeout: { write: as('network.timeout') },
      auth: { write: { options: { username: as('credential.username'), password: as('credential.secret') } } },
      headers: {
        write: as('credential.header'),
        members: {
          common: { write: as('credential.header'), members: { Authorization: { write: as('credential.header') } } },
        },
      },
    },
  },
  interceptors: {
    members: {
      request: { members: { use: { call: { params: [called(nothing)] } } } },
      response: { members: { use: { call: { params: [called(response)] } } } },
    },
  },
};

export const axios: LibraryModel = {
  package: 'axios',
  versions: '>=0.21',
  options: {
    AxiosRequestConfig: {
      url,
      baseURL: as('transport.url', 'transport.url.base'),
      headers: as('credential.header'),
      auth: { options: { username: as('credential.username'), password: as('credential.secret') } },
      data: as('network.body'),
      params: as('transport.query'),
      timeout: as('network.timeout'),
      proxy: {
        options: { auth: { options: { username: as('credential.username'), password: as('credential.secret') } } },
      },
    },
  },
  exports: {
    default: { call: request, members: instance },
    Axios: { construct: { params: [config], result: a('#Axios') } },
    AxiosHeaders: { construct: { params: [as('credential.header')] } },
  },
  types: {
    Axios: { members: Object.fromEntries(Object.entries(instance).filter(([name]) => name !== 'create')) },
    AxiosInstance: { call: request, members: instance },
    AxiosStatic: { call: request, members: instance },
    AxiosResponse: { labels: ['untrusted.response'], members: { data: {}, headers: {}, status: {} } },
    AxiosError: { members: { response: { read: response }, config: {}, message: {} } },
  },
};
