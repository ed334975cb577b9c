import { any, as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Makes the text of a Set-Cookie header. */
export const cookie: LibraryModel = {
  package: 'cookie',
  versions: '>=0.5',
  exports: {
    serialize: { call: { params: [any, as('cookie.value'), as('cookie.options')], result: { passes: [0, 1] } } },
    parse: { call: { result: { passes: [0] } } },
  },
};
