import { each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const parse: MemberModel = { call: { result: { passes: [0] } } };

export const queryString: LibraryModel = {
  package: 'query-string',
  versions: '>=6',
  exports: { default: { members: each(['parse', 'parseUrl', 'extract', 'stringify', 'stringifyUrl'], parse) } },
};
