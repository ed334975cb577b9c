import { each } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Endings and kinds of the library's table, or `false`: nothing of it is the sender's text. */
export const mimeTypes: LibraryModel = {
  package: 'mime-types',
  versions: '>=2',
  typings: '@types/mime-types',
  exports: each(['extension', 'lookup', 'charset'], { call: { result: {} } }),
};
