import { a, any, as, called, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

const options = {
  options: { filter: called(a('#File')), map: called(a('#File')) },
} as const;

export const decompress: LibraryModel = {
  package: 'decompress',
  versions: '>=4.2',
  typings: '@types/decompress',
  exports: {
    default: {
      call: {
        params: [as('file.read.path'), { ...as('file.write.path'), ...options }, { ...any, ...options }],
        result: { items: { type: '#File' } },
      },
    },
  },
  types: {
    File: { members: { path: { read: labelled('untrusted.archive') }, data: { read: labelled('untrusted.file') } } },
  },
};
