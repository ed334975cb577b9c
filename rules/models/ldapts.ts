import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const named: MemberModel = { call: { params: [as('ldap.filter')] } };

export const ldapts: LibraryModel = {
  package: 'ldapts',
  versions: '>=3',
  exports: { Client: { construct: { params: [{ options: { url: as('transport.url') } }], result: a('#Client') } } },
  types: {
    Client: {
      members: {
        search: { call: { params: [as('ldap.filter'), { options: { filter: as('ldap.filter') } }] } },
        bind: { call: { params: [as('ldap.filter'), as('credential.secret')] } },
        ...each(['modify', 'del', 'add'], named),
      },
    },
  },
};
