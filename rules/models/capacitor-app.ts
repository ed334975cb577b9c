import { labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const opened = { properties: { url: labelled('untrusted.link') } } as const;

/** What another app or a web page opens this app with. */
export const capacitorApp: LibraryModel = {
  package: '@capacitor/app',
  versions: '>=1',
  exports: {
    App: {
      members: {
        getLaunchUrl: { call: { result: opened } },
        addListener: { call: { events: { appUrlOpen: { params: [opened] }, '*': {} } } },
      },
    },
  },
};
