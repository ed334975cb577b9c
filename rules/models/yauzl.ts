import { a, any, called, emitter, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const open: MemberModel = { call: { params: [any, any, called(nothing, a('#ZipFile'))] } };

export const yauzl: LibraryModel = {
  package: 'yauzl',
  versions: '>=2',
  typings: '@types/yauzl',
  exports: { open, fromBuffer: open },
  types: {
    ZipFile: { members: emitter({ entry: listener(a('#Entry')), '*': listener() }, a('#ZipFile')) },
    Entry: { members: { fileName: { read: { labels: ['untrusted.archive'] } } } },
  },
};
