import { called, each, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const link = labelled('untrusted.link');

/** What another app or a web page opens this app with. */
export const expoLinking: LibraryModel = {
  package: 'expo-linking',
  versions: '>=5',
  exports: {
    addEventListener: { call: { params: [{}, called({ properties: { url: link } })] } },
    ...each(['getInitialURL', 'getLinkingURL', 'useURL', 'useLinkingURL', 'parseInitialURLAsync'], {
      call: { result: link },
    }),
    parse: { call: { result: { passes: [0] } } },
  },
};
