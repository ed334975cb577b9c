import { each, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The address bar as components of the app directory read it. */
export const nextNavigation: LibraryModel = {
  package: 'next/navigation',
  versions: '>=13',
  unchecked:
    'the declarations of next come with its whole compiler; names read from its documentation and dist/client/components/navigation.d.ts',
  exports: {
    useSearchParams: { call: { result: labelled('untrusted.link') } },
    // The parts of the path as they stand in the address, percent-encoded: none is markup until it is decoded.
    useParams: { call: { result: { labels: ['untrusted.link'], clears: ['html'] } } },
    ...each(['redirect', 'permanentRedirect'], { call: { params: [{ roles: ['http.redirect'] }] } }),
  },
};
