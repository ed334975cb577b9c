import { a, any, as, each, labelled } from './shapes';
import type { LibraryModel, TypeModel } from './vocabulary';

/** Loaders and actions that say by their types what they are called with, wherever they stand. */
const args: TypeModel = {
  members: { request: { read: a('globals#Request') }, params: { read: labelled('untrusted.http') } },
};
const handler: TypeModel = { members: {}, callback: { params: [a('#LoaderFunctionArgs')] } };

/** Loaders and actions of Remix and React Router: https://reactrouter.com/start/framework/route-module */
export const remixRunNode: LibraryModel = {
  package: '@remix-run/node',
  versions: '>=1',
  aliases: ['@remix-run/cloudflare', '@remix-run/deno', '@remix-run/server-runtime'],
  unchecked: 'what it says are conventions of file and export names, which no declaration states',
  exports: {
    ...each(['redirect', 'redirectDocument', 'replace'], { call: { params: [as('http.redirect')] } }),
    createCookie: { call: { params: [any, as('cookie.options')] } },
    createCookieSessionStorage: { call: { params: [{ options: { cookie: as('cookie.options') } }] } },
    createSessionStorage: { call: { params: [{ options: { cookie: as('cookie.options') } }] } },
  },
  types: {
    LoaderFunctionArgs: args,
    ActionFunctionArgs: args,
    LoaderArgs: args,
    ActionArgs: args,
    DataFunctionArgs: args,
    LoaderFunction: handler,
    ActionFunction: handler,
  },
  conventions: [
    {
      files: ['**/app/{routes/**/*,root}.{ts,tsx,js,jsx}', '**/app/routes/*.{ts,tsx,js,jsx}'],
      exports: ['loader', 'action'],
      handler: {
        params: [{ properties: { request: { type: 'globals#Request' }, params: labelled('untrusted.http') } }],
      },
    },
  ],
};
