import { a, any, as } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

const TLS = 'declared as an object; handed to tls.connect as it is (lib/client/client.js)';
const name = as('ldap.filter');
const tlsOptions: ParamModel = {
  roles: ['tls.options'],
  options: { rejectUnauthorized: as('tls.rejectUnauthorized'), ca: as('tls.ca'), minVersion: as('tls.minVersion') },
};

export const ldapjs: LibraryModel = {
  package: 'ldapjs',
  versions: '>=2',
  typings: '@types/ldapjs',
  undeclared: {
    'createClient(0).tlsOptions.rejectUnauthorized': TLS,
    'createClient(0).tlsOptions.ca': TLS,
    'createClient(0).tlsOptions.minVersion': TLS,
  },
  exports: {
    createClient: { call: { params: [{ options: { url: as('transport.url'), tlsOptions } }], result: a('#Client') } },
    parseFilter: { call: { params: [as('ldap.filter')] } },
  },
  types: {
    Client: {
      members: {
        search: { call: { params: [name, { options: { filter: as('ldap.filter') } }] } },
        bind: { call: { params: [name, as('credential.secret')] } },
        modify: { call: { params: [name] } },
        del: { call: { params: [name, any] } },
      },
    },
  },
};
