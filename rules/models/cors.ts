import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const cors: LibraryModel = {
  package: 'cors',
  versions: '>=2',
  typings: '@types/cors',
  exports: {
    default: {
      call: {
        roles: ['cors.allow'],
        params: [{ options: { origin: { roles: ['cors.origin'], items: as('cors.origin') } } }],
      },
    },
  },
};
