import { a, each } from './shapes';
import type { LibraryModel, MemberModel, ResultModel } from './vocabulary';

/** Endings and kinds of the library's own, by the first bytes of a file: nothing of it is the sender's text. */
const detected: ResultModel = { properties: { ext: {}, mime: {} } };
const detects: MemberModel = { call: { result: detected } };

export const fileType: LibraryModel = {
  package: 'file-type',
  versions: '>=12',
  undeclared: Object.fromEntries([
    ...['fromBuffer', 'fromFile', 'fromStream', 'fromTokenizer'].map((name) => [
      name,
      'the names before version 17 (index.d.ts and core.d.ts of 16.5.4)',
    ]),
    ...['fromFile', 'fromStream'].map((name) => [`#FileTypeParser.${name}`, 'of the entry for Node (index.d.ts)']),
  ]) as Record<string, string>,
  exports: {
    ...each(['fromBuffer', 'fromFile', 'fromStream', 'fromTokenizer'], detects),
    ...each(
      ['fileTypeFromBuffer', 'fileTypeFromFile', 'fileTypeFromStream', 'fileTypeFromTokenizer', 'fileTypeFromBlob'],
      detects,
    ),
    FileTypeParser: { construct: { result: a('#FileTypeParser') } },
  },
  types: {
    FileTypeParser: { members: each(['fromBuffer', 'fromFile', 'fromStream', 'fromTokenizer', 'fromBlob'], detects) },
  },
};
