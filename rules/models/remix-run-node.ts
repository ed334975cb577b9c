import { any, as, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Loaders and actions of Remix and React Router: https://reactrouter.com/start/framework/route-module */
export const remixRunNode: LibraryModel = {
  package: '@remix-run/node',
  versions: '>=1',
  unchecked: 'what it says are conventions of file and export names, which no declaration states',
  exports: {
    createCookie: { call: { params: [any, as('cookie.options')] } },
    createCookieSessionStorage: { call: { params: [{ options: { cookie: as('cookie.options') } }] } },
    createSessionStorage: { call: { params: [{ options: { cookie: as('cookie.options') } }] } },
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
