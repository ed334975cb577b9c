import { as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nodeVm: LibraryModel = {
  package: 'node:vm',
  versions: '>=18',
  typings: '@types/node',
  exports: {
    ...each(['runInContext', 'runInNewContext', 'runInThisContext', 'compileFunction'], {
      call: { params: [as('code.eval')] },
    }),
    Script: { construct: { params: [as('code.eval')] } },
  },
};
