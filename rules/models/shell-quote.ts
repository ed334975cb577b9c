import { cleans } from './shapes';
import type { LibraryModel } from './vocabulary';

/** `quote` makes a command line of arguments; `parse` takes one apart and runs nothing. */
export const shellQuote: LibraryModel = {
  package: 'shell-quote',
  versions: '>=1.7',
  typings: '@types/shell-quote',
  exports: { quote: cleans('command') },
};
