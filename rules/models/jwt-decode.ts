import type { LibraryModel, MemberModel } from './vocabulary';

const decode: MemberModel = { call: { roles: ['jwt.decode'], result: { passes: [0] } } };

export const jwtDecode: LibraryModel = {
  package: 'jwt-decode',
  versions: '>=2',
  undeclared: { default: 'the default export of versions 2 and 3; version 4 has the named one only' },
  exports: { default: decode, jwtDecode: decode },
};
