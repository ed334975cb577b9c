import { any, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nobleHashesPbkdf2: LibraryModel = {
  package: '@noble/hashes/pbkdf2.js',
  versions: '>=1',
  aliases: ['@noble/hashes/pbkdf2'],
  exports: {
    ...each(['pbkdf2', 'pbkdf2Async'], {
      call: {
        params: [
          any,
          as('crypto.password.hash', 'credential.secret'),
          as('crypto.salt'),
          { options: { c: as('crypto.kdf.iterations') } },
        ],
      },
    }),
  },
};
