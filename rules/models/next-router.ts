import { a, as, each, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The address bar as components of the pages directory read it. */
export const nextRouter: LibraryModel = {
  package: 'next/router',
  versions: '>=12',
  unchecked:
    'the declarations of next come with its whole compiler; names read from dist/shared/lib/router/router.d.ts',
  exports: { useRouter: { call: { result: a('#NextRouter') } } },
  types: {
    NextRouter: {
      members: {
        ...each(['query', 'asPath'], { read: labelled('untrusted.link') }),
        ...each(['push', 'replace'], { call: { params: [as('http.redirect')] } }),
      },
    },
  },
};
