import { any, as, each, givesLabelled, labelled } from './shapes';
import type { LibraryModel, ResultModel, TypeModel } from './vocabulary';

const sent = labelled('untrusted.http');
const event: ResultModel = {
  properties: { request: { type: 'globals#Request' }, params: sent, url: sent, cookies: { type: '#Cookies' } },
};

const handler: TypeModel = { members: {}, callback: { params: [event] } };

/** `handle({ event, resolve })` stands before all of them. */
const hook: TypeModel = { members: {}, callback: { params: [{ properties: { event } }] } };

/** Endpoints and loads of SvelteKit: https://svelte.dev/docs/kit/routing#server */
export const sveltejsKit: LibraryModel = {
  package: '@sveltejs/kit',
  versions: '>=1',
  unchecked: 'what it says are conventions of file and export names, which no declaration states',
  exports: { redirect: { call: { params: [any, as('http.redirect')] } } },
  types: {
    /** HttpOnly and, but for localhost, secure unless told otherwise. */
    Cookies: {
      members: {
        ...each(['get', 'getAll'], givesLabelled('untrusted.http')),
        set: { call: { params: [any, as('cookie.value'), as('cookie.options')] } },
      },
    },
    RequestHandler: handler,
    Action: handler,
    Handle: hook,
  },
  conventions: [
    {
      files: ['**/+server.{ts,js}'],
      exports: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'],
      handler: { params: [event] },
    },
    { files: ['**/hooks.server.{ts,js}'], exports: ['handle'], handler: { params: [{ properties: { event } }] } },
    { files: ['**/+{page,layout}.server.{ts,js}'], exports: ['load', 'actions'], handler: { params: [event] } },
  ],
};
