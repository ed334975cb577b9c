import { cleans } from './shapes';
import type { LibraryModel } from './vocabulary';

export const sanitizeHtml: LibraryModel = {
  package: 'sanitize-html',
  versions: '>=2',
  typings: '@types/sanitize-html',
  exports: { default: cleans('html') },
};
