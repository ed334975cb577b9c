import { cleans } from './shapes';
import type { LibraryModel } from './vocabulary';

export const escapeHtml: LibraryModel = {
  package: 'escape-html',
  versions: '>=1',
  typings: '@types/escape-html',
  exports: { default: cleans('html') },
};
