import { each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const passesOn: MemberModel = { call: { result: { passes: [0] } } };

export const nodeQuerystring: LibraryModel = {
  package: 'node:querystring',
  typings: '@types/node',
  versions: '>=18',
  exports: each(['parse', 'decode', 'stringify', 'encode', 'unescape'], passesOn),
};
