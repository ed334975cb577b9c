import { a, any, as, called, each, flatQuery, readsLabelled } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const handler: ParamModel = {
  callback: { params: [a('#Request'), a('#ResponseToolkit')], returns: as('http.response.body') },
};
/** `true`, or an object whose `origin` is a list; every origin where it is left out. */
const cors: ParamModel = {
  roles: ['cors.origin'],
  options: { origin: { roles: ['cors.origin'], items: as('cors.origin') } },
};
const make: MemberModel = {
  call: {
    roles: ['server.create'],
    params: [
      {
        roles: ['server.options'],
        options: {
          host: as('server.listen.host'),
          port: as('transport.port'),
          tls: { roles: ['tls.options'] },
          routes: { options: { cors } },
        },
      },
    ],
    result: a('#Server'),
  },
};
const settings: ParamModel = { options: { handler, cors } };
/** A text, or an object with the text and its algorithm. */
const secret: ParamModel = { roles: ['credential.secret'], options: { key: as('credential.secret') } };
const route: ParamModel = { options: { path: as('server.route.path'), handler, options: settings } };

export const hapi: LibraryModel = {
  package: '@hapi/hapi',
  versions: '>=20',
  undeclared: {
    '#Server.auth.strategy(2).cookie': 'an option of the scheme of @hapi/cookie, declared there',
    '#Server.auth.strategy(2).key': 'an option of the scheme of hapi-auth-jwt2, declared there',
  },
  exports: { server: make, Server: { construct: make.call! } },
  types: {
    Server: {
      members: {
        route: { call: { roles: ['server.route'], params: [{ ...route, items: route }] } },
        start: { call: { roles: ['server.listen'] } },
        /** The schemes of @hapi/cookie, @hapi/jwt and hapi-auth-jwt2, of which a strategy is made by its name. */
        auth: {
          members: {
            strategy: {
              call: {
                params: [
                  any,
                  any,
                  {
                    options: {
                      cookie: { roles: ['cookie.options'], options: { password: as('credential.secret') } },
                      keys: { ...secret, items: secret },
                      key: { roles: ['credential.secret'], items: as('credential.secret') },
                    },
                  },
                ],
              },
            },
          },
        },
        ext: { call: { params: [any, called(a('#Request'), a('#ResponseToolkit'))] } },
      },
    },
    ServerRoute: { members: { handler: { write: handler }, options: { read: a('#RouteOptions') } } },
    RouteOptions: { members: { handler: { write: handler } } },
    Request: {
      members: {
        ...each(['payload', 'params', 'headers', 'state', 'url', 'path'], readsLabelled('untrusted.http')),
        query: flatQuery({ without: ['qs'] }),
      },
    },
    ResponseToolkit: {
      members: {
        response: { call: { params: [as('http.response.body', 'network.body')] } },
        redirect: { call: { params: [as('http.redirect')] } },
        state: { call: { params: [any, as('cookie.value'), as('cookie.options')] } },
      },
    },
  },
};
