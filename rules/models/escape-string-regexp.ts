import { cleans } from './shapes';
import type { LibraryModel } from './vocabulary';

export const escapeStringRegexp: LibraryModel = {
  package: 'escape-string-regexp',
  versions: '>=4',
  exports: { default: cleans('regex') },
};
