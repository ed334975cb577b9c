import { a, any, as, called } from './shapes';
import type { LibraryModel, ParamModel, ResultModel } from './vocabulary';

/**
 * What the sender says of a file, and its content; where it lies is what multer or the application chose. Of its name multer
 * keeps the last part of the path only, without `preservePath`.
 */
export const uploadedFile: ResultModel = {
  properties: {
    originalname: { labels: ['untrusted.http'], clears: ['path'] },
    // A kind is two tokens with one slash between them, which busboy sees to.
    mimetype: { labels: ['untrusted.http'], clears: ['path'] },
    fieldname: { labels: ['untrusted.http'] },
    buffer: { labels: ['untrusted.http'] },
  },
};
const named: ParamModel = {
  callback: { params: [a('express#Request'), uploadedFile, { call: { params: [any, as('upload.filename')] } }] },
};
/** The folder, for which a text may stand as well; the name is joined to it as it is. */
const folder: ParamModel = {
  callback: { params: [a('express#Request'), uploadedFile, { call: { params: [any, as('file.write.path')] } }] },
};
const disk: ParamModel = { options: { filename: named, destination: folder } };

export const multer: LibraryModel = {
  package: 'multer',
  versions: '>=1.4',
  typings: '@types/multer',
  exports: {
    default: {
      call: {
        roles: [
          { role: 'upload.unlimited', when: { option: 'limits.fileSize', is: 'absent' } },
          { role: 'upload.unfiltered', when: { option: 'fileFilter', is: 'absent' } },
        ],
        params: [{ options: { fileFilter: called(a('express#Request'), uploadedFile) } }],
      },
      members: {
        diskStorage: { call: { params: [disk], result: { type: '#DiskStorage' } } },
        memoryStorage: { call: { result: { type: '#MemoryStorage' } } },
      },
    },
  },
  undeclared: {
    '#DiskStorage': 'declared as a StorageEngine, which does not tell the two apart',
    '#MemoryStorage': 'declared as a StorageEngine, which does not tell the two apart',
  },
  types: { DiskStorage: { members: {} }, MemoryStorage: { members: {} } },
};
