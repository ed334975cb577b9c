import type { CallModel, LibraryModel } from './vocabulary';

const make: CallModel = { roles: [{ role: 'upload.unlimited', when: { option: 'limits.fileSize', is: 'absent' } }] };

export const busboy: LibraryModel = {
  package: 'busboy',
  versions: '>=0.3',
  typings: '@types/busboy',
  exports: { default: { call: make } },
};
