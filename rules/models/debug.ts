import { a, as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const debug: LibraryModel = {
  package: 'debug',
  versions: '>=4',
  typings: '@types/debug',
  exports: {
    default: { call: { result: a('#debugger') }, members: { enable: { call: { params: [as('debug.namespaces')] } } } },
  },
  types: {
    debugger: {
      members: { extend: { call: { result: a('#debugger') } } },
      call: { params: [as('log.entry')], rest: as('log.entry') },
    },
  },
};
