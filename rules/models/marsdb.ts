import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const filtered: MemberModel = { call: { params: [as('nosql.query')] } };

export const marsdb: LibraryModel = {
  package: 'marsdb',
  versions: '>=0.6',
  unchecked: 'ships no type declarations',
  exports: { Collection: { construct: { result: a('#Collection') } } },
  types: {
    Collection: {
      members: {
        ...each(['find', 'findOne', 'count', 'remove'], filtered),
        update: { call: { params: [as('nosql.query'), as('nosql.update')] } },
      },
    },
  },
};
