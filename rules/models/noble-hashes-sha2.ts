import { as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nobleHashesSha2: LibraryModel = {
  package: '@noble/hashes/sha2.js',
  versions: '>=1.3',
  aliases: ['@noble/hashes/sha2', '@noble/hashes/sha256', '@noble/hashes/sha512'],
  exports: each(['sha224', 'sha256', 'sha384', 'sha512'], {
    call: { params: [as('crypto.hash.input')], result: { passes: [0] } },
  }),
};
