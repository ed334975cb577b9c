import { a, as, each, gives, labelled, readsA } from './shapes';
import type { LibraryModel, ResultModel } from './vocabulary';

const sent = labelled('untrusted.http');
const inSource = '**/{app,pages}/**';
const code = '{ts,tsx,js,jsx,mts,mjs}';
/** Segments and query of the address; both are promises in version 15. */
const texts = { clears: ['nosql'] } as const;
const address: ResultModel = {
  properties: { params: { ...sent, parts: texts }, searchParams: { ...sent, parts: texts } },
};

/** Handlers of the app and pages directories: https://nextjs.org/docs/app/api-reference/file-conventions/route */
export const next: LibraryModel = {
  package: 'next/server',
  versions: '>=13',
  unchecked: 'what it says are conventions of file and export names, which no declaration states',
  exports: {
    NextResponse: {
      construct: { params: [as('http.response.body')], result: a('#NextResponse') },
      members: {
        json: { call: { params: [as('http.response.body')], result: a('#NextResponse') } },
        redirect: { call: { params: [as('http.redirect')], result: a('#NextResponse') } },
        ...each(['next', 'rewrite'], gives('#NextResponse')),
      },
    },
  },
  types: {
    NextResponse: { members: { cookies: readsA('#responseCookies') } },
    /** Neither HttpOnly nor secure unless told so: `set(name, value, options)` or `set({ name, value, …options })`. */
    responseCookies: {
      members: {
        set: {
          call: {
            params: [as('cookie.options'), as('cookie.value'), as('cookie.options')],
            result: a('#responseCookies'),
          },
        },
      },
    },
    NextRequest: {
      extends: ['globals#Request'],
      members: {
        /** Its origin is the server's own, as far as the server was told which hosts it has. */
        nextUrl: { read: { properties: { searchParams: sent, search: sent, pathname: sent, href: sent } } },
        cookies: { read: sent, members: { get: { call: { result: sent } } } },
      },
    },
  },
  conventions: [
    {
      files: [`**/app/**/route.${code}`],
      exports: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      handler: { params: [a('#NextRequest'), address] },
    },
    {
      files: [`**/app/**/{page,layout}.${code}`],
      exports: ['default', 'generateMetadata'],
      handler: { params: [address] },
    },
    {
      files: [`**/pages/api/**/*.${code}`, `**/pages/api/*.${code}`],
      exports: ['default'],
      handler: { params: [a('express#Request'), a('express#Response')] },
    },
    {
      files: [`${inSource}/*.${code}`],
      exports: ['getServerSideProps'],
      handler: {
        params: [{ properties: { params: sent, query: { ...sent, parts: texts }, req: { type: 'express#Request' } } }],
      },
    },
  ],
};
