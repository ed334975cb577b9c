import { nodeFs } from './node-fs';
import type { LibraryModel } from './vocabulary';

export const nodeFsPromises: LibraryModel = {
  package: 'node:fs/promises',
  versions: '>=18',
  typings: '@types/node',
  exports: nodeFs.exports['promises']!.members!,
};
