import { a, as, each, readsA } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const config: ParamModel = { options: 'axios#AxiosRequestConfig' };
const result = a('axios#AxiosResponse');
const url = as('transport.url');
const read: MemberModel = { call: { params: [url, config], result } };
const send: MemberModel = { call: { params: [url, as('network.body'), config], result } };

/** The calls of axios, whose answers come as observables. */
export const nestjsAxios: LibraryModel = {
  package: '@nestjs/axios',
  versions: '>=0.0.1',
  exports: { HttpService: { construct: { result: a('#HttpService') } } },
  types: {
    HttpService: {
      members: {
        request: { call: { params: [config], result } },
        ...each(['get', 'delete', 'head'], read),
        ...each(['post', 'put', 'patch'], send),
        axiosRef: readsA('axios#AxiosInstance'),
      },
    },
  },
};
