import { cleans } from './shapes';
import type { LibraryModel } from './vocabulary';

/** What is left has no separators and is not `..`: a name in one folder. */
export const sanitizeFilename: LibraryModel = {
  package: 'sanitize-filename',
  versions: '>=1',
  exports: { default: cleans('path') },
};
