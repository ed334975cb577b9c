import { each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const passesOn: MemberModel = { call: { result: { passes: [0] } } };

export const qs: LibraryModel = {
  package: 'qs',
  typings: '@types/qs',
  versions: '>=6',
  exports: each(['parse', 'stringify'], passesOn),
};
