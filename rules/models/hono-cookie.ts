import { any, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const honoCookie: LibraryModel = {
  package: 'hono/cookie',
  versions: '>=4',
  exports: {
    setCookie: { call: { params: [any, any, as('cookie.value'), as('cookie.options')] } },
    setSignedCookie: {
      call: { params: [any, any, as('cookie.value'), as('credential.secret'), as('cookie.options')] },
    },
    ...each(['getCookie', 'getSignedCookie'], { call: { result: { labels: ['untrusted.http'] } } }),
  },
};
