import type { LibraryModel, MemberModel } from './vocabulary';

const passes: MemberModel = { call: { result: { passes: [0] } } };

export const nodeUrl: LibraryModel = {
  package: 'node:url',
  versions: '>=18',
  typings: '@types/node',
  exports: { parse: passes, format: passes, resolve: { call: { result: { passes: [0, 1] } } }, fileURLToPath: passes },
};
