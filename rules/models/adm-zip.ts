import { a } from './shapes';
import type { LibraryModel } from './vocabulary';

export const admZip: LibraryModel = {
  package: 'adm-zip',
  versions: '>=0.5',
  typings: '@types/adm-zip',
  undeclared: { default: 'a factory, that works without `new` too (adm-zip.js)' },
  exports: { default: { construct: { result: a('#AdmZip') }, call: { result: a('#AdmZip') } } },
  types: {
    AdmZip: { members: { getEntries: { call: { result: { items: { type: '#IZipEntry' } } } } } },
    IZipEntry: {
      members: {
        entryName: { read: { labels: ['untrusted.archive'] } },
        name: { read: { labels: ['untrusted.archive'] } },
        getData: { call: { result: { labels: ['untrusted.file'] } } },
      },
    },
  },
};
