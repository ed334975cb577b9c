import { each } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Versions 1, 6 and 7 hold the time and, for 1 and 6, the machine: they are unique, not secret. */
export const uuid: LibraryModel = {
  package: 'uuid',
  versions: '>=8',
  typings: '@types/uuid',
  exports: {
    ...each(['v1'], { call: { roles: ['random.weak'], result: { labels: ['random.weak'] } } }),
    ...each(['v3', 'v5'], { call: { result: { passes: [0] } } }),
    v4: {},
    validate: {
      call: {
        guards: {
          param: 0,
          clears: ['command', 'sql', 'nosql', 'html', 'path', 'url', 'log', 'header', 'ldap', 'csv'],
          how: 'returns-true',
        },
      },
    },
  },
};
