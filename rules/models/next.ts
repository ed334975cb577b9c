import { a, labelled } from './shapes';
import type { LibraryModel, ResultModel } from './vocabulary';

const sent = labelled('untrusted.http');
const inSource = '**/{app,pages}/**';
const code = '{ts,tsx,js,jsx,mts,mjs}';
/** Segments and query of the address; both are promises in version 15. */
const address: ResultModel = { properties: { params: sent, searchParams: sent } };

/** Handlers of the app and pages directories: https://nextjs.org/docs/app/api-reference/file-conventions/route */
export const next: LibraryModel = {
  package: 'next/server',
  versions: '>=13',
  unchecked: 'what it says are conventions of file and export names, which no declaration states',
  exports: {},
  types: {
    NextRequest: {
      extends: ['globals#Request'],
      members: {
        /** Its origin is the server's own, as far as the server was told which hosts it has. */
        nextUrl: { read: { properties: { searchParams: sent, search: sent, pathname: sent, href: sent } } },
        cookies: { read: sent },
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
      handler: { params: [{ properties: { params: sent, query: sent, req: { type: 'express#Request' } } }] },
    },
  ],
};
