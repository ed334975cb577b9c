import type { LibraryModel } from './vocabulary';

export const expressFileupload: LibraryModel = {
  package: 'express-fileupload',
  versions: '>=1.2',
  typings: '@types/express-fileupload',
  exports: {
    default: { call: { roles: [{ role: 'upload.unlimited', when: { option: 'limits.fileSize', is: 'absent' } }] } },
  },
};
