import { cleans } from './shapes';
import type { LibraryModel } from './vocabulary';

/** What is left has no separators and is not `..`: a name in one folder. */
export const filenamify: LibraryModel = {
  package: 'filenamify',
  versions: '>=5',
  exports: { default: cleans('path') },
};
