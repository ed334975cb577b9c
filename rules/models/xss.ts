import { cleans, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const xss: LibraryModel = {
  package: 'xss',
  versions: '>=1',
  exports: { default: cleans('html'), ...each(['filterXSS', 'escapeHtml'], cleans('html')) },
};
