import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const notevil: LibraryModel = {
  package: 'notevil',
  versions: '>=1',
  aliases: ['safe-eval'],
  unchecked: 'ships no type declarations',
  exports: { default: { call: { params: [as('code.eval')] } } },
};
