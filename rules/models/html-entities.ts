import { cleans } from './shapes';
import type { LibraryModel } from './vocabulary';

export const htmlEntities: LibraryModel = {
  package: 'html-entities',
  versions: '>=2',
  exports: { encode: cleans('html') },
};
