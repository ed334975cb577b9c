import { as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nobleHashesLegacy: LibraryModel = {
  package: '@noble/hashes/legacy.js',
  versions: '>=1.8',
  aliases: ['@noble/hashes/legacy'],
  exports: {
    ...each(['md5', 'sha1', 'ripemd160'], {
      call: { roles: ['crypto.hash.weak'], params: [as('crypto.hash.input')], result: { passes: [0] } },
    }),
  },
};
