import type { LibraryModel } from './vocabulary';

export const nodeInspector: LibraryModel = {
  package: 'node:inspector',
  versions: '>=18',
  typings: '@types/node',
  aliases: ['node:inspector/promises'],
  exports: { open: { call: { roles: ['debug.open'] } } },
};
