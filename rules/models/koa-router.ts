import { a, as, called, each, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const handler = called(a('koa#Context'), nothing);
const verb: MemberModel = {
  call: { roles: ['server.route'], params: [as('server.route.path'), handler], rest: handler, result: a('#router') },
};

export const koaRouter: LibraryModel = {
  package: '@koa/router',
  versions: '>=8',
  aliases: ['koa-router'],
  typings: '@types/koa__router',
  undeclared: { default: 'called without new by koa-router, whose declarations the manifest does not hold' },
  exports: { default: { construct: { result: a('#router') }, call: { result: a('#router') } } },
  types: {
    router: {
      members: {
        ...each(['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'all'], verb),
        use: { call: { roles: ['server.middleware'], params: [handler], rest: handler, result: a('#router') } },
        routes: {},
      },
    },
  },
};
