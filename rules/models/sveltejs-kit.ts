import { labelled } from './shapes';
import type { LibraryModel, ResultModel } from './vocabulary';

const sent = labelled('untrusted.http');
const event: ResultModel = {
  properties: { request: { type: 'globals#Request' }, params: sent, url: sent, cookies: sent },
};

/** Endpoints and loads of SvelteKit: https://svelte.dev/docs/kit/routing#server */
export const sveltejsKit: LibraryModel = {
  package: '@sveltejs/kit',
  versions: '>=1',
  unchecked: 'what it says are conventions of file and export names, which no declaration states',
  exports: {},
  conventions: [
    {
      files: ['**/+server.{ts,js}'],
      exports: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'],
      handler: { params: [event] },
    },
    { files: ['**/+{page,layout}.server.{ts,js}'], exports: ['load'], handler: { params: [event] } },
  ],
};
