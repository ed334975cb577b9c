import { each, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The address bar as components of the app directory read it. */
export const nextNavigation: LibraryModel = {
  package: 'next/navigation',
  versions: '>=13',
  unchecked:
    'the declarations of next come with its whole compiler; names read from its documentation and dist/client/components/navigation.d.ts',
  exports: {
    ...each(['useSearchParams', 'useParams'], { call: { result: labelled('untrusted.link') } }),
    ...each(['redirect', 'permanentRedirect'], { call: { params: [{ roles: ['http.redirect'] }] } }),
  },
};
