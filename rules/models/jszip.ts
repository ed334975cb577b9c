import { a, called, each, labelled } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const load: MemberModel = { call: { result: a('#JSZip') } };
/** Since 3.8 `loadAsync` takes the dots out of the names it gives; only the original name can still lead out of a folder. */
const entry = a('#JSZipObject');

export const jszip: LibraryModel = {
  package: 'jszip',
  versions: '>=3.8',
  exports: { default: { construct: { result: a('#JSZip') }, members: { loadAsync: load } } },
  types: {
    JSZip: {
      members: {
        loadAsync: load,
        file: { call: { result: entry } },
        ...each(['forEach', 'filter'], { call: { params: [called({}, entry)] } }),
      },
    },
    JSZipObject: {
      members: {
        unsafeOriginalName: { read: labelled('untrusted.archive') },
        async: { call: { result: labelled('untrusted.file') } },
      },
    },
  },
};
