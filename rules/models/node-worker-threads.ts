import type { LibraryModel } from './vocabulary';

/** A worker runs a file, or with `eval` the text that it is given. */
export const nodeWorkerThreads: LibraryModel = {
  package: 'node:worker_threads',
  versions: '>=18',
  typings: '@types/node',
  exports: {
    Worker: {
      construct: { params: [{ roles: [{ role: 'code.eval', when: { param: 1, option: 'eval', is: 'truthy' } }] }] },
    },
  },
};
