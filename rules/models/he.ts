import { cleans, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const he: LibraryModel = {
  package: 'he',
  versions: '>=1',
  typings: '@types/he',
  exports: each(['encode', 'escape'], cleans('html')),
};
