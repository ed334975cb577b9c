import { labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nodeOs: LibraryModel = {
  package: 'node:os',
  versions: '>=18',
  typings: '@types/node',
  exports: {
    networkInterfaces: { call: { result: labelled('device.identifier') } },
    tmpdir: { call: { result: labelled('folder.temporary') } },
  },
};
