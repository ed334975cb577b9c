import { a, each, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The address bar as pages of Vue Router read it. */
export const vueRouter: LibraryModel = {
  package: 'vue-router',
  versions: '>=4',
  exports: { useRoute: { call: { result: a('#RouteLocationNormalizedLoaded') } } },
  types: {
    RouteLocationNormalizedLoaded: {
      members: each(['query', 'params', 'hash', 'fullPath'], { read: labelled('untrusted.link') }),
    },
  },
};
