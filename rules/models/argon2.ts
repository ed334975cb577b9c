import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const argon2: LibraryModel = {
  package: 'argon2',
  versions: '>=0.30',
  exports: {
    hash: {
      call: {
        params: [
          as('crypto.password.hash'),
          {
            options: {
              timeCost: as('crypto.kdf.iterations'),
              memoryCost: as('crypto.kdf.memory'),
              salt: as('crypto.salt'),
            },
          },
        ],
      },
    },
    verify: {},
  },
};
