import { a, as, called, labelled, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const sent: MemberModel = { read: labelled('untrusted.http') };

export const expressFileupload: LibraryModel = {
  package: 'express-fileupload',
  versions: '>=1.2',
  typings: '@types/express-fileupload',
  exports: {
    default: { call: { roles: [{ role: 'upload.unlimited', when: { option: 'limits.fileSize', is: 'absent' } }] } },
  },
  types: {
    UploadedFile: {
      members: {
        // busboy keeps the last part of the path only, without `preservePath`.
        name: { read: { labels: ['untrusted.http'], clears: ['path'] } },
        mimetype: { read: { labels: ['untrusted.http'], clears: ['path'] } },
        encoding: sent,
        data: sent,
        /** Where it is moved to; until then it lies in memory, or under a name of the library's. */
        mv: { call: { params: [as('upload.filename'), called(nothing)] } },
      },
    },
    /** The files of a form, by the name of the field: one, or a list of them. */
    FileArray: {
      members: {},
      others: { read: { ...a('#UploadedFile'), items: a('#UploadedFile') } },
    },
  },
};
