import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

const algorithm = as('crypto.hash.algorithm');

export const expoCrypto: LibraryModel = {
  package: 'expo-crypto',
  versions: '>=8',
  exports: {
    digestStringAsync: { call: { params: [algorithm, as('crypto.hash.input')], result: { passes: [1] } } },
    digest: { call: { params: [algorithm, as('crypto.hash.input')], result: { passes: [1] } } },
  },
};
