import { as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const tsMd5: LibraryModel = {
  package: 'ts-md5',
  versions: '>=1.2',
  exports: {
    Md5: {
      members: each(['hashStr', 'hashAsciiStr'], {
        call: { roles: ['crypto.hash.weak'], params: [as('crypto.hash.input')], result: { passes: [0] } },
      }),
    },
  },
};
