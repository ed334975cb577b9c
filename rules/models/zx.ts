import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The tag quotes what stands in its holes; a text handed over in an array is parsed by the shell as it is. */
export const zx: LibraryModel = {
  package: 'zx',
  versions: '>=7',
  exports: { $: { call: { params: [{ items: as('command.shell') }] } } },
};
