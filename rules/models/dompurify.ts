import { cleans } from './shapes';
import type { LibraryModel } from './vocabulary';

export const dompurify: LibraryModel = {
  package: 'dompurify',
  versions: '>=2',
  aliases: ['isomorphic-dompurify'],
  exports: { default: { members: { sanitize: cleans('html') } } },
};
