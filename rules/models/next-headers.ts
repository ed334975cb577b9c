import { a } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The cookies of a server action or route handler; a promise in version 15. */
export const nextHeaders: LibraryModel = {
  package: 'next/headers',
  versions: '>=13',
  unchecked:
    'where a cookie can be set, its type is that of the response, which the declarations name in a mixed type only',
  exports: {
    cookies: { call: { result: a('#cookies') } },
    headers: { call: { result: { labels: ['untrusted.http'] } } },
  },
  types: {
    cookies: {
      extends: ['next/server#responseCookies'],
      members: { get: { call: { result: { labels: ['untrusted.http'] } } } },
    },
  },
};
