import { a, any, as, each, labelled } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const sent = labelled('untrusted.http');
const handler: ParamModel = { callback: { params: [a('#Context')], returns: {} } };
const route: MemberModel = { call: { params: [any, handler], rest: handler } };

export const hono: LibraryModel = {
  package: 'hono',
  versions: '>=4',
  exports: { Hono: { construct: { result: a('#Hono') } } },
  types: {
    Hono: { members: each(['get', 'post', 'put', 'delete', 'patch', 'all', 'options', 'use'], route) },
    Context: {
      members: {
        req: { read: a('#HonoRequest') },
        html: { call: { params: [as('http.response.body')] } },
        redirect: { call: { params: [as('http.redirect')] } },
        header: { call: { params: [any, as('http.response.header')] } },
      },
    },
    HonoRequest: {
      members: {
        ...each(['param', 'query', 'queries', 'header', 'json', 'text', 'formData', 'parseBody'], {
          call: { result: sent },
        }),
        ...each(['url', 'path'], { read: sent }),
      },
    },
  },
};
