import { uploadedFile } from './multer';
import {
  a,
  any,
  as,
  called,
  chains,
  each,
  flatQuery,
  labelled,
  nothing,
  pathOf,
  readsA,
  readsLabelled,
  targetOf,
} from './shapes';
import type { LibraryModel, MemberModel, ParamModel, ResultModel } from './vocabulary';

const next: ResultModel = nothing;
const handle = { params: [a('#Request'), a('#Response'), next] };
const handler: ParamModel = { callback: handle, items: { callback: handle } };
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'] as const;
const routes = (result: '#Application' | '#Router' | '#IRoute'): Record<string, MemberModel> =>
  result === '#IRoute'
    ? each(verbs, { call: { roles: ['server.route'], params: [handler], rest: handler, result: a(result) } })
    : each(verbs, {
        call: { roles: ['server.route'], params: [as('server.route.path'), handler], rest: handler, result: a(result) },
      });
const use = (result: '#Application' | '#Router'): MemberModel => ({
  call: {
    roles: ['server.middleware'],
    params: [{ ...handler, roles: ['server.route.path'] }],
    rest: handler,
    result: a(result),
  },
});
const param: MemberModel = {
  call: { prepares: true, params: [any, called(a('#Request'), a('#Response'), next, labelled('untrusted.http'))] },
};
const router: Record<string, MemberModel> = {
  ...routes('#Router'),
  use: use('#Router'),
  param,
  route: { call: { result: a('#IRoute') } },
};
const body = as('http.response.body', 'network.body');
const header: MemberModel = {
  call: { params: [as('http.response.header'), as('http.response.header')], result: a('#Response') },
};
const file: MemberModel = { call: { params: [as('file.read.path')] } };
const limit: MemberModel = { call: { params: [{ options: { limit: as('server.max-payload') } }] } };

export const express: LibraryModel = {
  package: 'express',
  versions: '>=4',
  aliases: ['express-serve-static-core'],
  typings: '@types/express',
  exports: {
    default: { call: { roles: ['server.create'], result: a('#Application') } },
    Router: { call: { result: a('#Router') } },
    ...each(['json', 'urlencoded', 'raw', 'text'], limit),
    static: { call: { params: [as('file.read.path')] } },
  },
  types: {
    Application: {
      members: {
        ...routes('#Application'),
        use: use('#Application'),
        param,
        route: { call: { result: a('#IRoute') } },
        listen: {
          call: {
            roles: ['server.listen'],
            params: [as('transport.port'), as('server.listen.host')],
            result: a('node:http#Server'),
          },
        },
        set: {},
        disable: {},
      },
    },
    Express: { extends: ['#Application'], members: {} },
    Router: { members: router },
    IRouter: { members: router },
    IRoute: { members: routes('#IRoute') },
    Request: {
      members: {
        ...each(
          ['body', 'params', 'headers', 'cookies', 'signedCookies', 'hostname', 'rawHeaders'],
          readsLabelled('untrusted.http'),
        ),
        path: pathOf('untrusted.http'),
        ...each(['url', 'originalUrl'], targetOf('untrusted.http')),
        query: flatQuery({
          since: { package: 'express', version: '5.0.0' },
          setting: { name: 'query parser', is: ['simple', false] },
        }),
        /** An upload that multer took: its path and file name are the server's own. */
        file: { read: uploadedFile },
        /** Uploads that express-fileupload took. */
        files: readsA('express-fileupload#FileArray'),
        ...each(['get', 'header'], { call: { result: labelled('untrusted.http') } }),
        app: readsA('#Application'),
        res: readsA('#Response'),
        socket: readsA('node:net#Socket'),
        pipe: { call: { params: [any], result: { passes: [0], labels: ['untrusted.http'] } } },
        on: { call: { events: { data: { params: [labelled('untrusted.http')] }, '*': {} } } },
      },
    },
    Response: {
      members: {
        write: { call: { params: [body] } },
        ...each(['send', 'json', 'jsonp', 'end'], { call: { params: [body], result: a('#Response') } }),
        ...each(['set', 'header', 'setHeader', 'append'], header),
        ...each(['status', 'type', 'contentType', 'vary', 'attachment', 'clearCookie'], chains('#Response')),
        redirect: { call: { params: [as('http.redirect'), as('http.redirect')] } },
        location: { call: { params: [as('http.redirect')], result: a('#Response') } },
        cookie: { call: { params: [any, as('cookie.value'), as('cookie.options')], result: a('#Response') } },
        sendFile: file,
        download: file,
        render: { call: { params: [any, { roles: [...body.roles!, 'template.variables'] }] } },
        req: readsA('#Request'),
      },
    },
    /** Annotations of handlers, for parameters without one of their own. */
    RequestHandler: { members: {}, callback: handle },
  },
};
