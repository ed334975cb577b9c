import { a, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const link = labelled('untrusted.link');

/** The address bar as pages of React Router read it. */
export const reactRouter: LibraryModel = {
  package: 'react-router',
  aliases: ['react-router-dom'],
  versions: '>=6',
  exports: {
    useLocation: { call: { result: a('#Location') } },
    useSearchParams: { call: { result: { properties: { 0: link } } } },
  },
  types: {
    Location: {
      members: {
        search: { read: link },
        hash: { read: link },
        pathname: { read: { ...link, clears: ['url'] } },
      },
    },
  },
};
