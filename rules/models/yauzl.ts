import { a, any, called, emitter, labelled, listener, nothing } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const open: MemberModel = { call: { params: [any, any, called(nothing, a('#ZipFile'))] } };

export const yauzl: LibraryModel = {
  package: 'yauzl',
  versions: '>=2',
  typings: '@types/yauzl',
  exports: {
    open,
    fromBuffer: open,
    validateFileName: { call: { guards: { param: 0, clears: ['path'], how: 'returns-false' } } },
  },
  types: {
    ZipFile: { members: emitter({ entry: listener(a('#Entry')), '*': listener() }, a('#ZipFile')) },
    Entry: {
      members: {
        // Names are checked while they are decoded; who asks for the bytes (`decodeStrings: false`) decodes them himself.
        fileName: {
          read: { labels: ['untrusted.archive'], clears: ['path'] },
          members: { toString: { call: { result: labelled('untrusted.archive') } } },
        },
      },
    },
  },
};
