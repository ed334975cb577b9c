import { a, any, as, called, each, flatQuery, nothing, pathOf, readsA, readsLabelled, targetOf } from './shapes';
import type { LibraryModel } from './vocabulary';

const http = readsLabelled('untrusted.http');
const query = flatQuery({ without: ['koa-qs', 'qs'] });

export const koa: LibraryModel = {
  package: 'koa',
  versions: '>=2',
  typings: '@types/koa',
  undeclared: {
    '#application.use(0) => 0': '`params` is set by @koa/router and declared there',
    '#Request.body': 'set by koa-bodyparser and koa-body; declared there',
  },
  exports: { default: { construct: { roles: ['server.create'], result: a('#application') } } },
  types: {
    application: {
      members: {
        keys: { write: { items: as('credential.secret') } },
        use: {
          call: { roles: ['server.middleware'], params: [called(a('#Context'), nothing)], result: a('#application') },
        },
        listen: {
          call: {
            roles: ['server.listen'],
            params: [as('transport.port'), as('server.listen.host')],
            result: a('node:http#Server'),
          },
        },
      },
    },
    Context: {
      members: {
        request: readsA('#Request'),
        req: readsA('node:http#request'),
        res: readsA('node:http#ServerResponse'),
        ...each(['headers', 'header', 'querystring', 'host', 'hostname', 'params'], http),
        path: pathOf('untrusted.http'),
        ...each(['url', 'originalUrl'], targetOf('untrusted.http')),
        query,
        get: { call: { result: { labels: ['untrusted.http'] } } },
        body: { write: as('http.response.body', 'network.body') },
        set: { call: { params: [as('http.response.header'), as('http.response.header')] } },
        append: { call: { params: [any, as('http.response.header')] } },
        redirect: { call: { params: [as('http.redirect')] } },
        cookies: {
          members: {
            get: { call: { result: { labels: ['untrusted.http'] } } },
            set: { call: { params: [any, as('cookie.value'), as('cookie.options')] } },
          },
        },
      },
    },
    Request: {
      members: {
        ...each(['headers', 'header', 'body'], http),
        path: pathOf('untrusted.http'),
        url: targetOf('untrusted.http'),
        query,
      },
    },
    Middleware: { members: {} },
  },
};
