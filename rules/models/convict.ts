import { a, chains } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Settings with defaults, which the environment, arguments and files replace. */
export const convict: LibraryModel = {
  package: 'convict',
  versions: '>=5',
  typings: '@types/convict',
  exports: { default: { call: { result: a('#Config') } } },
  types: {
    Config: {
      members: {
        get: { call: { result: { labels: ['config', 'environment'], settingOf: '#Config' } } },
        getProperties: { call: { result: { labels: ['config', 'environment'], settingOf: '#Config' } } },
        validate: chains('#Config'),
        load: chains('#Config'),
        loadFile: chains('#Config'),
        set: chains('#Config'),
      },
    },
  },
};
