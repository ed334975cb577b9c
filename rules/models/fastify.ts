import { a, any, as, called, chains, each, flatQuery, nothing, readsA, readsLabelled, targetOf } from './shapes';
import type { LibraryModel, MemberModel, ParamModel, TypeModel } from './vocabulary';

const handler: ParamModel = {
  callback: { params: [a('#FastifyRequest'), a('#FastifyReply')], returns: as('http.response.body') },
};
const options: ParamModel = { ...handler, options: { preHandler: handler, handler } };
const verb: MemberModel = {
  call: { roles: ['server.route'], params: [as('server.route.path'), options, handler], result: a('#FastifyInstance') },
};
/** A plugin is given the instance that it adds routes to. */
const plugin: TypeModel = { members: {}, callback: { params: [a('#FastifyInstance'), nothing] } };
const body = as('http.response.body', 'network.body');
const make = {
  roles: ['server.create'],
  params: [
    {
      roles: ['server.options'],
      options: {
        bodyLimit: as('server.max-payload'),
        https: { roles: ['tls.options'], options: 'node:tls#TlsOptions' },
        logger: any,
      },
    },
  ],
  result: a('#FastifyInstance'),
} as const;

/** The functions of a route that are declared apart from it. */
const stages = ['handler', 'preHandler', 'onRequest', 'preValidation'] as const;
const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'] as const;
/** Where the declarations have a request or reply without what the cookie plugin adds. */
const withCookies = [
  ...verbs.flatMap((name) =>
    ['(1).preHandler', '(1).handler', '(1)', '(2)'].flatMap((at) =>
      [0, 1].map((i) => `#FastifyInstance.${name}${at} => ${i}`),
    ),
  ),
  ...[
    'route(0).handler => 0',
    'route(0).handler => 1',
    'addHook(1) => 0',
    'setErrorHandler(0) => 1',
    'setErrorHandler(0) => 2',
  ].map((at) => `#FastifyInstance.${at}`),
  ...stages.flatMap((name) => [0, 1].map((i) => `#RouteOptions.${name} => ${i}`)),
  '#FastifyRequest.cookies',
  ...['setCookie', 'cookie', 'send()', 'code()', 'status()', 'type()', 'header()', 'headers()'].map(
    (at) => `#FastifyReply.${at}`,
  ),
];

export const fastify: LibraryModel = {
  package: 'fastify',
  versions: '>=4',
  undeclared: Object.fromEntries(
    withCookies.map((at) => [at, '@fastify/cookie declares cookies of requests, setCookie and cookie of replies']),
  ),
  exports: { default: { call: make }, fastify: { call: make } },
  types: {
    FastifyPluginAsync: plugin,
    FastifyPluginCallback: plugin,
    FastifyPlugin: plugin,
    RouteOptions: { members: each(stages, { write: handler }) },
    FastifyInstance: {
      members: {
        ...each(verbs, verb),
        route: {
          call: {
            roles: ['server.route'],
            params: [{ options: { url: as('server.route.path'), handler } }],
            result: a('#FastifyInstance'),
          },
        },
        addHook: { call: { roles: ['server.middleware'], params: [any, handler], result: a('#FastifyInstance') } },
        register: {
          call: { params: [called(a('#FastifyInstance'), nothing)], plugin: 0, result: a('#FastifyInstance') },
        },
        listen: {
          call: {
            roles: ['server.listen'],
            params: [{ options: { host: as('server.listen.host'), port: as('transport.port') } }],
          },
        },
        log: { read: { type: '#FastifyBaseLogger' } },
        setErrorHandler: { call: { params: [called(nothing, a('#FastifyRequest'), a('#FastifyReply'))] } },
      },
    },
    FastifyRequest: {
      members: {
        cookies: readsLabelled('untrusted.http'),
        ...each(['body', 'params', 'headers', 'hostname', 'raw'], readsLabelled('untrusted.http')),
        ...each(['url', 'originalUrl'], targetOf('untrusted.http')),
        query: flatQuery({ without: ['qs'] }),
        log: readsA('#FastifyBaseLogger'),
      },
    },
    FastifyReply: {
      members: {
        send: { call: { params: [body], result: a('#FastifyReply') } },
        ...each(['code', 'status', 'type'], chains('#FastifyReply')),
        header: { call: { params: [any, as('http.response.header')], result: a('#FastifyReply') } },
        headers: { call: { params: [as('http.response.header')], result: a('#FastifyReply') } },
        redirect: { call: { params: [as('http.redirect'), any] } },
        ...each(['setCookie', 'cookie'], {
          call: { params: [any, as('cookie.value'), as('cookie.options')], result: a('#FastifyReply') },
        }),
        log: readsA('#FastifyBaseLogger'),
      },
    },
    FastifyBaseLogger: {
      members: {
        ...each(['info', 'warn', 'error', 'debug', 'trace', 'fatal'], {
          call: { params: [as('log.entry')], rest: as('log.entry') },
        }),
        child: { call: { params: [as('log.entry')], result: a('#FastifyBaseLogger') } },
      },
    },
  },
};
