import { cleans, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const entities: LibraryModel = {
  package: 'entities',
  versions: '>=2',
  exports: each(
    [
      'encode',
      'encodeXML',
      'encodeHTML',
      'encodeNonAsciiHTML',
      'escape',
      'escapeUTF8',
      'escapeAttribute',
      'escapeText',
    ],
    cleans('html'),
  ),
};
